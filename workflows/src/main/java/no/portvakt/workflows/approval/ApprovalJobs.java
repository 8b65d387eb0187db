package no.portvakt.workflows.approval;

import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.RequestMeters;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.QuestionStore;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ApprovalJobs {

  @Bean
  JobHandler askRequesterForInformation(
      RequestStore requests, QuestionStore questions, Announcer announcer) {
    return new PassOnHandler(
        "ask-requester-for-information", false, requests, questions, announcer);
  }

  @Bean
  JobHandler tellApproversOfInformation(
      RequestStore requests, QuestionStore questions, Announcer announcer) {
    return new PassOnHandler("tell-approvers-of-information", true, requests, questions, announcer);
  }

  @Bean
  JobHandler expireApproval(
      RequestStore requests,
      ApprovalStore approvals,
      AuditTrail audit,
      RequestMeters meters,
      TransactionTemplate transaction) {
    return new ExpireHandler("expire-approval", requests, approvals, audit, meters, transaction);
  }

  @Bean
  JobHandler expireRequest(
      RequestStore requests,
      ApprovalStore approvals,
      AuditTrail audit,
      RequestMeters meters,
      TransactionTemplate transaction) {
    return new ExpireHandler("expire-request", requests, approvals, audit, meters, transaction);
  }
}
