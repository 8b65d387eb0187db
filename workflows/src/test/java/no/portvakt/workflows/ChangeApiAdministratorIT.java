package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.access.AccessOutcome;
import no.portvakt.workflows.access.ChangeApiAdministrator;
import no.portvakt.workflows.access.RoleForm;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.RoleChange;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** API access administrators, made and unmade by Hovedadministrators. */
class ChangeApiAdministratorIT extends EngineAway {

  @Autowired World world;
  @Autowired ChangeApiAdministrator administrators;
  @Autowired JdbcClient jdbc;

  @Test
  void theRoleIsHeldAndTakenAtOnceAndTheProcessTellsOfIt() {
    var administrator = administrator();
    var member = world.developer();

    var appointed = done(administrators.appoint(form(member), administrator.id()));

    assertThat(world.holds(member, World.PROVIDER, Role.API_ADMINISTRATOR)).isTrue();
    assertThat(appointed.state()).isEqualTo(RequestState.CREATED);
    assertThat(appointed.environment()).isNull();
    assertThat(appointed.requester()).isEqualTo(administrator.id());
    assertThat(appointed.subject()).isEqualTo(new RoleChange(member.id(), true, "Ny oppgave"));
    assertThat(started(appointed)).isEqualTo("role-changed");

    var dismissed = done(administrators.dismiss(form(member), administrator.id()));

    assertThat(world.holds(member, World.PROVIDER, Role.API_ADMINISTRATOR)).isFalse();
    assertThat(world.holds(member, World.PROVIDER, Role.MEMBER)).isTrue();
    assertThat(started(dismissed)).isEqualTo("role-changed");
  }

  @Test
  void whatIsRefusedSaysWhyAndStoresNothing() {
    var administrator = administrator();
    var member = world.developer();
    var stranger = world.person(World.STRICT, Role.MEMBER);
    var made = world.developer();
    administrators.appoint(form(made), administrator.id());
    long before = requests();

    assertRefused(member, world.developer(), "role.not-administrator");
    assertRefused(member, made, "role.not-administrator");
    assertRefused(stranger, administrator, "role.not-member");
    assertRefused(made, administrator, "role.held-already");
    assertRefused(administrator, administrator, "role.held-already");
    assertThat(administrators.appoint(form(UUID.randomUUID(), "Ny"), administrator.id()))
        .isEqualTo(refused("role.unknown-person", "holder"));
    assertThat(administrators.dismiss(form(member), administrator.id()))
        .isEqualTo(refused("role.not-held", "holder"));
    assertThat(administrators.dismiss(form(made), stranger.id()))
        .isEqualTo(refused("organisation.not-yours", "organisation"));
    assertThat(administrators.appoint(form(member.id(), " "), administrator.id()))
        .isEqualTo(refused("text.missing", "reason"));
    assertThat(requests()).isEqualTo(before);
  }

  private void assertRefused(Person holder, Person person, String code) {
    assertThat(administrators.appoint(form(holder), person.id()))
        .isEqualTo(refused(code, "holder"));
  }

  private static AccessOutcome refused(String code, String field) {
    return new AccessOutcome.Refused(List.of(new Violation(code, field)));
  }

  private static Request done(AccessOutcome outcome) {
    return ((AccessOutcome.Asked) outcome).request();
  }

  private Person administrator() {
    return world.person(World.PROVIDER, Role.MAIN_ADMINISTRATOR);
  }

  private static RoleForm form(Person holder) {
    return form(holder.id(), "Ny oppgave");
  }

  private static RoleForm form(UUID holder, String reason) {
    return new RoleForm(World.PROVIDER.value(), holder, reason);
  }

  private String started(Request request) {
    return jdbc.sql("select message from outbox where correlation_key = ?")
        .param(request.id().toString())
        .query(String.class)
        .single();
  }

  private long requests() {
    return jdbc.sql("select count(*) from request where kind = 'ROLE_CHANGE'")
        .query(Long.class)
        .single();
  }
}
