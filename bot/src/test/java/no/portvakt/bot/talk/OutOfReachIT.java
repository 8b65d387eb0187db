package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.organisation.Units;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.workflows.approval.Absence;
import no.portvakt.workflows.approval.Approval;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.approval.Assurance;
import no.portvakt.workflows.delegation.AskForDelegation;
import no.portvakt.workflows.delegation.AskOutcome;
import no.portvakt.workflows.delegation.DelegationForm;
import no.portvakt.workflows.request.Request;
import org.junit.jupiter.api.Test;

/**
 * Whoever was the last who could decide and is out of reach now, though nobody left: it is noticed
 * at once.
 */
class OutOfReachIT extends DelegationsInSlack {

  private static final Actor TEST = new Actor.System("test");

  @Test
  void whoeverIsMadeAGuestIsNotWaitedFor() {
    var organisation = organisation("317700156", "Gjestetaten");
    var administrator = register("U0BLEGJEST", "Gro Gjest", organisation);
    var request = offer(organisation);

    var guest = new JsonObject();
    guest.addProperty("guest", true);
    portvakt.slack.admin().changeProfile("U0BLEGJEST", guest);

    awaitAbsence(request, Absence.UNREACHABLE);
    portvakt
        .as("U0ARNE")
        .awaitDm(dm -> dm.says(request.reference()) && dm.says("ingen i Slack som kan avgjøre"));
    assertThat(portvakt.bean(Approvals.class).approvers(request, approval(request)))
        .containsExactly(administrator);
  }

  @Test
  void theSweepNoticesAGuestOfWhomNoEventTold() throws Exception {
    var organisation = organisation("317700180", "Stilleetaten");
    var administrator = register("U0FLYTTET", "Stine Stille", organisation);
    var request = offer(organisation);

    replaceAccount(administrator.id(), "U0STILLE");
    sweep();

    awaitAbsence(request, Absence.UNREACHABLE);
  }

  @Test
  void anAccountThatIsUnlinkedCountsAsWell() {
    var supplier = organisation("317700199", "Leverandøren AS");
    register("U0LEVERER", "Leif Leverer", supplier);
    var request = offer(supplier);

    portvakt.bean(Persons.class).unlink(new Account("T0PORTVAKT", "U0LEVERER"), TEST);

    awaitAbsence(request, Absence.UNREACHABLE);
  }

  @Test
  void anUnderenhetThatIsMovedHasLostThoseOfItsHovedenhet() {
    var unit = organisation("317700202", "Havna");
    var units = portvakt.bean(Units.class);
    units.attach(unit, FJORDVIK, CAUSE);
    var scope = scope(TT02);
    var scheme = scheme(scope);
    portvakt.bean(Accesses.class).grant("ver2", KARTETATEN, scope, unit, CAUSE);
    var form = form(NORDLYS, unit, Side.RECEIVER, scope.value());
    var request = ask(form, scheme, "amina.nord@nordlys.example");
    var other = organisation("317700245", "Hovedenheten uten folk");

    units.attach(unit, other, CAUSE);

    awaitAbsence(request, Absence.VACANT);
  }

  private void awaitAbsence(Request request, Absence absence) {
    await().until(() -> approval(request).absence() == absence);
  }

  private Approval approval(Request request) {
    return portvakt.bean(Approvals.class).of(request.id()).orElseThrow();
  }

  /** Fjordvik wants to delegate to it, which it alone can accept. */
  private Request offer(OrganisationNumber supplier) {
    var scope = shared();
    var form = form(FJORDVIK, supplier, Side.GIVER, scope.value());
    return ask(form, schemeOf(scope), "arne.radmann@fjordvik.example");
  }

  private static DelegationForm form(
      OrganisationNumber own, OrganisationNumber other, Side side, String scope) {
    return new DelegationForm(
        "ver2", own.value(), other.value(), side, scope, "De drifter det", null);
  }

  /** Asks, and waits until those are asked who should decide. */
  private Request ask(DelegationForm form, UUID scheme, String email) {
    var asker = portvakt.person(email).id();
    var asked = portvakt.bean(AskForDelegation.class).ask(form, scheme, asker, Assurance.SLACK);
    var request = ((AskOutcome.Asked) asked).request();
    portvakt
        .slack
        .as(email.startsWith("arne") ? "U0ARNE" : "U0AMINA")
        .awaitDm(dm -> dm.says(request.reference()) && dm.says("er mottatt"));
    assertThat(approval(request).absence()).isNull();
    return request;
  }

  /** As if the account had become another without anybody having been told. */
  private void replaceAccount(UUID person, String user) {
    portvakt
        .jdbc()
        .sql("update person_account set user_id = :user where person = :person")
        .param("user", user)
        .param("person", person)
        .update();
  }

  private void sweep() throws ClassNotFoundException {
    portvakt
        .jdbc()
        .sql("update person_account set next_check = '-infinity' where user_id = 'U0STILLE'")
        .update();
    ((Runnable) portvakt.bean(Class.forName("no.portvakt.bot.transport.AccountSweep"))).run();
  }

  private OrganisationNumber organisation(String number, String name) {
    var organisation = OrganisationNumber.of(number);
    portvakt
        .bean(Organisations.class)
        .register(new Organisation(organisation, name, Set.of(), null, null, false), TEST);
    return organisation;
  }

  private Person register(String user, String name, OrganisationNumber organisation) {
    return portvakt.register(
        new Account("T0PORTVAKT", user), name, organisation.value(), Role.MAIN_ADMINISTRATOR);
  }
}
