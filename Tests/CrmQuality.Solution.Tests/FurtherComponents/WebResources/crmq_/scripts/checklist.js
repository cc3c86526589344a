var CrmQuality = CrmQuality || {};
CrmQuality.Checklist = {
  onLoad: function (context) {
    context.getFormContext();
  },
  limit: "crmq_Limit",
};
