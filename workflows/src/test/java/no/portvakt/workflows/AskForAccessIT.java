package no.portvakt.workflows;

import static no.portvakt.registry.right.Right.API;
import static no.portvakt.registry.right.Right.INTEGRATION;
import static no.portvakt.registry.right.Right.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.access.AccessForm;
import no.portvakt.workflows.access.AccessOutcome;
import no.portvakt.workflows.access.AskForAccess;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Asking for rights on a real PostgreSQL with the engine away. */
@SpringBootTest(properties = "portvakt.zeebe.grpc-address=http://localhost:1")
class AskForAccessIT {

  private static final LocalDate LAST_DAY = LocalDate.of(2999, 6, 30);
  private static final Instant LAST_DAY_IS_OVER = Instant.parse("2999-06-30T22:00:00Z");

  @Autowired World world;
  @Autowired AskForAccess askForAccess;
  @Autowired Requests requests;
  @Autowired Rights rights;
  @Autowired JdbcClient jdbc;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    WorkflowsUnderTest.database(properties);
  }

  @Test
  void aRequestIsStoredWithTheMessageThatStartsItsProcess() {
    var developer = world.developer();

    var asked = (AccessOutcome.Asked) ask(developer, LAST_DAY, API, INTEGRATION);

    var stored = requests.findByNumber(asked.request().number()).orElseThrow();
    assertThat(stored.state()).isEqualTo(RequestState.SUBMITTED);
    assertThat(stored.environment()).isEqualTo("prod");
    assertThat(stored.requester()).isEqualTo(developer.id());
    assertThat(stored.subject())
        .isEqualTo(
            new ProductionAccess(Set.of(API, INTEGRATION), "Vi skal i drift", LAST_DAY, null));
    assertThat(messagesOf(stored.id()))
        .singleElement()
        .asString()
        .startsWith("access-asked-for ")
        .contains("\"environmentKind\": \"PRODUCTION\"", "\"kind\": \"production-access\"");
  }

  @Test
  void theLastDayEndsAtMidnightInNorway() {
    assertThat(ProductionAccess.endOf(LAST_DAY)).isEqualTo(LAST_DAY_IS_OVER);
  }

  @Test
  void eachBrokenRuleNamesItsField() {
    var developer = world.developer();
    var form =
        new AccessForm(
            "ver2", "123456789", developer.id(), Set.of(), " ", LocalDate.of(2020, 1, 1));

    var refused = (AccessOutcome.Refused) ask(developer, form);

    assertThat(refused.violations())
        .containsExactly(
            new Violation("environment.not-production", "environment"),
            new Violation("organisation.unknown", "organisation"),
            new Violation("text.missing", "reason"),
            new Violation("end.past", "lastDay"));
  }

  @Test
  void aRightHasToBeChosen() {
    assertThat(codes(ask(world.developer(), LAST_DAY))).containsExactly("rights.missing");
  }

  @Test
  void oneAsksOnlyForOwnOrganisations() {
    var developer = world.developer();

    assertThat(codes(ask(developer, World.access(World.STRICT, developer, null, API))))
        .containsExactly("organisation.not-yours");
  }

  @Test
  void aReasonTellsNoSecretsAndFits() {
    var developer = world.developer();

    assertThat(codes(because(developer, "for 01010750160"))).containsExactly("text.sensitive");
    assertThat(codes(because(developer, "x".repeat(1001)))).containsExactly("text.too-long");
    assertThat(because(developer, "x".repeat(1000))).isInstanceOf(AccessOutcome.Asked.class);
  }

  @Test
  void theSupplierRightNeedsIntegrationForAsLong() {
    var developer = world.developer();

    assertThat(codes(ask(developer, null, SUPPLIER)))
        .containsExactly("rights.supplier-needs-integration");
    hold(developer, INTEGRATION, LAST_DAY_IS_OVER);
    assertThat(codes(ask(developer, null, SUPPLIER)))
        .containsExactly("rights.supplier-needs-integration");
    assertThat(ask(developer, LAST_DAY, SUPPLIER)).isInstanceOf(AccessOutcome.Asked.class);
  }

  @Test
  void theSupplierRightMayBeAskedForWithIntegration() {
    assertThat(ask(world.developer(), null, SUPPLIER, INTEGRATION))
        .isInstanceOf(AccessOutcome.Asked.class);
  }

  @Test
  void whatIsHeldForAsLongIsNotAskedForAgain() {
    var developer = world.developer();
    hold(developer, API, LAST_DAY_IS_OVER);

    assertThat(codes(ask(developer, LAST_DAY, API, INTEGRATION)))
        .containsExactly("rights.held-already");
    assertThat(ask(developer, LAST_DAY.plusDays(1), API)).isInstanceOf(AccessOutcome.Asked.class);
  }

  @Test
  void onlyAHovedadministratorAsksForSomebodyElseWhoBelongsToTheOrganisation() {
    var administrator = world.person(World.PROVIDER, Role.MAIN_ADMINISTRATOR);
    var colleague = world.developer();
    var stranger = world.person(World.STRICT, Role.MEMBER);
    var forColleague = World.access(World.PROVIDER, colleague, null, API);

    assertThat(codes(ask(world.developer(), forColleague))).containsExactly("holder.not-yourself");
    assertThat(codes(ask(administrator, World.access(World.PROVIDER, stranger, null, API))))
        .containsExactly("holder.not-member");
    var asked = (AccessOutcome.Asked) ask(administrator, forColleague);
    assertThat(asked.request().requester()).isEqualTo(colleague.id());
    assertThat(((ProductionAccess) asked.request().subject()).offeredBy())
        .isEqualTo(administrator.id());
  }

  @Test
  void oneRequestIsOpenAtATime() {
    var developer = world.developer();
    ask(developer, null, API);

    assertThat(codes(ask(developer, null, INTEGRATION))).containsExactly("access.asked-already");
    assertThat(ask(world.developer(), null, API)).isInstanceOf(AccessOutcome.Asked.class);
  }

  private AccessOutcome ask(Person person, AccessForm form) {
    return askForAccess.ask(form, person.id());
  }

  private AccessOutcome ask(Person person, @Nullable LocalDate lastDay, Right... wanted) {
    return ask(person, World.access(World.PROVIDER, person, lastDay, wanted));
  }

  private AccessOutcome because(Person person, String reason) {
    var provider = World.PROVIDER.value();
    return ask(person, new AccessForm("prod", provider, person.id(), Set.of(API), reason, null));
  }

  private void hold(Person person, Right right, @Nullable Instant end) {
    var giver = world.person(World.PROVIDER, Role.MAIN_ADMINISTRATOR).id();
    rights.give(
        "prod", World.PROVIDER, person.id(), right, giver, end, Cause.of(new Actor.System("test")));
  }

  private List<String> messagesOf(UUID request) {
    return jdbc.sql("select message || ' ' || variables from outbox where correlation_key = :id")
        .param("id", request.toString())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static List<String> codes(AccessOutcome outcome) {
    return ((AccessOutcome.Refused) outcome).violations().stream().map(Violation::code).toList();
  }
}
