package no.portvakt.workflows;

import java.time.Instant;
import java.util.List;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.approval.Approver;
import no.portvakt.workflows.approval.HandOn;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.HandoverStore;
import no.portvakt.workflows.store.RequestStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order that waits to be decided, on a real PostgreSQL, and what handing it on leaves there. */
abstract class HandingOn extends EngineAway {

  @Autowired World world;
  @Autowired HandOn handOn;
  @Autowired AnswerRequest answer;
  @Autowired Approvals approvals;
  @Autowired HandoverStore handovers;
  @Autowired JdbcClient jdbc;
  @Autowired Requests requests;
  @Autowired private OrderPrefix orderPrefix;
  @Autowired private ApprovalStore approvalStore;
  @Autowired private RequestStore requestStore;

  List<String> audited(Request request) {
    return jdbc.sql(
            """
            select actor || ' ' || action || ' ' || (details ->> 'to') || ' '
                   || (details ->> 'reason')
              from audit_trail where action = 'request.handed-on' and subject = ? order by seq
            """)
        .param(request.reference())
        .query((row, i) -> row.getString(1))
        .list();
  }

  int wakeUps(Request request) {
    return jdbc.sql(
            "select count(*) from outbox where correlation_key = ? and message = 'request-answered'")
        .param(request.id().toString())
        .query(Integer.class)
        .single();
  }

  static String id(Person person) {
    return person.id().toString();
  }

  Request inReview(Person requester) {
    return inReview(requester, Approver.SERVICEDESK_LEADER);
  }

  Request inReview(Person requester, @Nullable Approver fallback) {
    var ordered = (OrderOutcome.Ordered) orderPrefix.order(world.order("ver2"), requester.id());
    var id = ordered.request().id();
    approvalStore.open(id, Approver.SERVICEDESK, 1, Instant.now().plusSeconds(3600), fallback);
    requestStore.move(id, RequestState.DIGDIR_REVIEW, null);
    return requests.find(id).orElseThrow();
  }
}
