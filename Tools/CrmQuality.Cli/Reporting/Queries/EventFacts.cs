using System;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Cli.Reporting.Queries;

/// <summary>What a report reads of one pipeline event.</summary>
/// <param name="Moment">What history reads of it.</param>
/// <param name="CreditedTo">Who is credited with a first validation, if this save was one, or loses the credit, if it was voided.</param>
/// <param name="CreditedForTeam">Whether a team owned the opportunity then.</param>
/// <param name="Owner">The user who owned it then; null for a team.</param>
/// <param name="IsGoodNo">Whether it was given up politely.</param>
/// <param name="CloseDate">The change of the estimated close date; null where a date stayed or there was none before.</param>
internal sealed record EventFacts(PipelineMoment Moment, Guid? CreditedTo, bool CreditedForTeam, Guid? Owner, bool IsGoodNo, CloseDateChange? CloseDate);
