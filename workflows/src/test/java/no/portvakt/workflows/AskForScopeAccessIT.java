package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.scope.Scope;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.ScopeAccess;
import no.portvakt.workflows.scopeaccess.AskForScopeAccess;
import no.portvakt.workflows.scopeaccess.ScopeAccessForm;
import no.portvakt.workflows.scopeaccess.ScopeAccessOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may ask for access to which scope, alone and as a part of another request. */
class AskForScopeAccessIT extends OnTheEngine {

  @Autowired ScopeWorld scopes;
  @Autowired ScopeAsking asking;
  @Autowired AskForScopeAccess askForScopeAccess;
  @Autowired ProcessStart processes;
  @Autowired JdbcClient jdbc;

  @Test
  void asAPartOfAnotherRequestItIsAskedOnceAndStartsNoProcess() {
    var developer = scopes.developer();
    var parent = UUID.randomUUID();
    var form = ScopeAsking.form(scopes.scope("ver2", ScopeWorld.OWNER));

    var first = ScopeAsking.asked(askForScopeAccess.askWithin(form, developer.id(), parent));
    var again = ScopeAsking.asked(askForScopeAccess.askWithin(form, developer.id(), parent));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(((ScopeAccess) first.subject()).parent()).isEqualTo(parent);
    assertThat(processes.variables(first))
        .containsOnlyKeys(
            "requestId",
            "requestReference",
            "kind",
            "organisation",
            "environment",
            "environmentKind")
        .containsEntry("kind", "scope-access")
        .containsEntry("environmentKind", "TEST");
    assertThat(messagesOf(first)).isZero();
  }

  @Test
  void eachBrokenRuleNamesItsField() {
    var developer = scopes.developer();

    var outcome = askForScopeAccess.ask(new ScopeAccessForm("mars", "1", "x", " "), developer.id());

    assertThat(((ScopeAccessOutcome.Refused) outcome).violations())
        .containsExactly(
            new Violation("environment.unknown", "environment"),
            new Violation("organisation.unknown", "organisation"),
            new Violation("text.missing", "reason"));
  }

  @Test
  void whatNeedsNoAccessOrCannotBeGivenIsRefused() {
    var developer = scopes.developer();
    var held = scopes.scope("ver2", ScopeWorld.OWNER);
    scopes.grant(held);
    var off = scopes.scope("ver2", ScopeWorld.OWNER);
    scopes.switchOff(off);
    var secret = scopes.scope("ver2", ScopeWorld.OWNER, "PRIVATE", false);

    assertThat(code(developer, held)).isEqualTo("scope.access-held");
    assertThat(code(developer, off)).isEqualTo("scope.inactive");
    assertThat(code(developer, secret)).isEqualTo("scope.unknown");
    assertThat(code(developer, scopes.scope("ver2", ScopeWorld.OWNER, "PUBLIC", true)))
        .isEqualTo("scope.for-all");
    assertThat(code(developer, scopes.scope("ver2", ScopeWorld.CONSUMER))).isEqualTo("scope.own");
  }

  @Test
  void aPrivateScopeThatTheConsumerOnceHadMayBeAskedForAgain() {
    var secret = scopes.scope("ver2", ScopeWorld.OWNER, "PRIVATE", false);
    scopes.grant(secret);
    scopes.deny(secret);

    assertThat(asking.ask(secret).state().isOpen()).isTrue();
  }

  @Test
  void aSupplierIsToldThatItsCustomersDelegate() {
    var supplier = scopes.person(ScopeWorld.SUPPLIER, Role.MEMBER);
    var scope = scopes.scope("ver2", ScopeWorld.OWNER);
    scopes.delegatedTo(ScopeWorld.SUPPLIER);
    var form =
        new ScopeAccessForm(
            "ver2", ScopeWorld.SUPPLIER.value(), scope.name().value(), "Vi drifter for kommuner");

    var outcome = askForScopeAccess.ask(form, supplier.id());

    assertThat(((ScopeAccessOutcome.Refused) outcome).violations())
        .containsExactly(new Violation("scope.supplier-delegates", "scope"));
  }

  @Test
  void oneRequestForTheSameIsOpenAtATime() {
    var scope = scopes.scope("ver2", ScopeWorld.OWNER);
    asking.ask(scope);

    assertThat(code(scopes.developer(), scope)).isEqualTo("scope.asked-already");
  }

  private String code(Person person, Scope scope) {
    var refused =
        (ScopeAccessOutcome.Refused) askForScopeAccess.ask(ScopeAsking.form(scope), person.id());
    return refused.violations().getFirst().code();
  }

  private int messagesOf(Request request) {
    return jdbc.sql("select count(*) from outbox where correlation_key = :id")
        .param("id", request.id().toString())
        .query(Integer.class)
        .single();
  }
}
