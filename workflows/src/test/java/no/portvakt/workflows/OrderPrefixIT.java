package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import no.portvakt.workflows.prefixorder.PrefixOrderForm;
import no.portvakt.workflows.request.PrefixOrder;
import no.portvakt.workflows.request.PrefixOrder.SelfService;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ordering on a real PostgreSQL with the engine away. */
class OrderPrefixIT extends EngineAway {

  @Autowired World world;
  @Autowired OrderPrefix orderPrefix;
  @Autowired Requests requests;
  @Autowired JdbcClient jdbc;

  @Test
  void anOrderIsStoredWithTheMessageThatStartsItsProcess() {
    var developer = world.developer();
    var form = world.order("ver2");

    var ordered = (OrderOutcome.Ordered) orderPrefix.order(form, developer.id());

    var stored = requests.findByNumber(ordered.request().number()).orElseThrow();
    assertThat(stored.state()).isEqualTo(RequestState.SUBMITTED);
    assertThat(((PrefixOrder) stored.subject()).prefix()).isEqualTo(form.prefix());
    assertThat(stored.reference()).startsWith("PV-");
    assertThat(
            jdbc.sql("select message from outbox where correlation_key = :id and sent_at is null")
                .param("id", stored.id().toString())
                .query(String.class)
                .list())
        .containsExactly("prefix-ordered");
  }

  @Test
  void theSameOrderTwiceIsRefusedWhileTheFirstIsOpen() {
    var developer = world.developer();
    var form = world.order("ver2");
    orderPrefix.order(form, developer.id());

    assertThat(codes(orderPrefix.order(form, world.developer().id())))
        .containsExactly("prefix.ordered-already");
  }

  @Test
  void eachBrokenRuleNamesItsField() {
    var form =
        new PrefixOrderForm(
            "mars", "123456789", "Ærlig", " ", "", "ola", "mange", SelfService.API, null);

    var refused = (OrderOutcome.Refused) orderPrefix.order(form, world.developer().id());

    assertThat(refused.violations())
        .extracting(Violation::field)
        .containsExactlyInAnyOrder(
            "environment",
            "organisation",
            "prefix",
            "purpose",
            "contactName",
            "contactEmail",
            "expectedConsumers");
  }

  @Test
  void oneOrdersOnlyForOwnOrganisations() {
    var stranger = world.person(World.DIRECTORATE, Role.MEMBER);

    assertThat(codes(orderPrefix.order(world.order("ver2"), stranger.id())))
        .containsExactly("organisation.not-yours");
  }

  @Test
  void anOrganisationWithStrictTestLeavesOrdersToItsMainAdministrator() {
    var member = world.person(World.STRICT, Role.MEMBER);
    var administrator = world.person(World.STRICT, Role.MAIN_ADMINISTRATOR);
    var form = World.inNameOf(World.STRICT, world.order("ver2"));

    assertThat(codes(orderPrefix.order(form, member.id())))
        .containsExactly("organisation.strict-test");
    assertThat(orderPrefix.order(form, administrator.id()))
        .isInstanceOf(OrderOutcome.Ordered.class);
  }

  private static List<String> codes(OrderOutcome outcome) {
    return ((OrderOutcome.Refused) outcome).violations().stream().map(Violation::code).toList();
  }
}
