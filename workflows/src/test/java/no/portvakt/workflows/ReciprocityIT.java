package no.portvakt.workflows;

import static no.portvakt.registry.right.Right.API;
import static no.portvakt.registry.right.Right.INTEGRATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.access.Reciprocity;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.request.Request;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two who approve each other's requests for rights, on the real engine. */
class ReciprocityIT extends OnTheEngine {

  private static final Duration DAY = Duration.ofDays(1);
  private static final OrganisationNumber ELSEWHERE = OrganisationNumber.of("317700164");

  @Autowired World world;
  @Autowired AccessWorld access;
  @Autowired Organisations organisations;
  @Autowired AnswerRequest answer;
  @Autowired Reciprocity reciprocity;
  @Autowired RecordingAnnouncer announcer;
  @Autowired JdbcClient jdbc;

  @Test
  void theOneApprovedLaterFindsTheOther() {
    var one = access.administrator();
    var two = access.administrator();
    var first = approved(one, two);
    var unrelated = approved(world.developer(), one);
    var second = approved(two, one);

    assertThat(reciprocity.of(second)).map(Request::id).hasValue(first.id());
    assertThat(reciprocity.of(first)).isEmpty();
    assertThat(reciprocity.of(unrelated)).isEmpty();
  }

  @Test
  void alsoWhenWhoAskedLastIsApprovedFirst() {
    var one = access.administrator();
    var two = access.administrator();
    var askedFirst = access.ask(one, World.PROVIDER, null, API);
    var askedLast = access.ask(two, World.PROVIDER, null, INTEGRATION);

    approve(askedLast, one);
    approve(askedFirst, two);

    assertThat(reciprocity.of(askedFirst)).map(Request::id).hasValue(askedLast.id());
    assertThat(reciprocity.of(askedLast)).isEmpty();
  }

  @Test
  void aDayBetweenTheirAskingCountsAndMoreDoesNotHoweverSoonTheyAreDecided() {
    var one = access.administrator();
    var two = access.administrator();
    var first = approved(one, two);
    var second = approved(two, one);

    askedApart(first, second, DAY);
    assertThat(reciprocity.of(second)).map(Request::id).hasValue(first.id());

    askedApart(first, second, DAY.plusSeconds(1));
    assertThat(reciprocity.of(second)).isEmpty();

    askedApart(first, second, DAY.negated());
    assertThat(reciprocity.of(second)).map(Request::id).hasValue(first.id());

    askedApart(first, second, DAY.plusSeconds(1).negated());
    assertThat(reciprocity.of(second)).isEmpty();
  }

  @Test
  void decisionsThatTakeLongerThanADayStillCount() {
    var one = access.administrator();
    var two = access.administrator();
    var first = approved(one, two);
    var second = approved(two, one);

    jdbc.sql(
            "update decision set decided_at = decided_at - interval '9 days' where request_id = :id")
        .param("id", first.id())
        .update();

    assertThat(reciprocity.of(second)).map(Request::id).hasValue(first.id());
  }

  @Test
  void anotherEnvironmentCountsAndAnotherOrganisationDoesNot() {
    var one = access.administrator();
    var two = access.administrator();
    organisations.register(
        new Organisation(ELSEWHERE, "Etat", Set.of(), null, null, false), new Actor.System("test"));
    world.give(one, ELSEWHERE, Role.MAIN_ADMINISTRATOR);
    world.give(two, ELSEWHERE, Role.MEMBER);
    var first = approved(one, two);
    var elsewhere = access.ask(two, ELSEWHERE, null, INTEGRATION);
    approve(elsewhere, one);

    assertThat(reciprocity.of(elsewhere)).isEmpty();

    var second = approved(two, one);
    jdbc.sql("update request set environment = 'ver2' where id = :id")
        .param("id", first.id())
        .update();
    assertThat(reciprocity.of(second)).map(Request::id).hasValue(first.id());
  }

  private Request approved(Person person, Person by) {
    var request = access.ask(person, World.PROVIDER, null, API);
    approve(request, by);
    return request;
  }

  private void approve(Request request, Person by) {
    answer.approve(request.id(), by.id(), World.loggedIn());
    announcer.awaitTold(request, Occasion.CLOSED);
  }

  /** As if the second had been asked for so long after the first. */
  private void askedApart(Request first, Request second, Duration apart) {
    jdbc.sql(
            """
            update request set created_at = :seconds * interval '1 second'
                 + (select created_at from request where id = :first)
             where id = :second
            """)
        .param("seconds", apart.toSeconds())
        .param("first", first.id())
        .param("second", second.id())
        .update();
  }
}
