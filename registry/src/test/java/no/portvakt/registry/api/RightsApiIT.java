package no.portvakt.registry.api;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightOutcome;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Some;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people may do for an organisation, as its admin client sees it. */
@ApiIT
class RightsApiIT {

  private static final String RIGHTS = "/api/v1/rights";

  @Autowired Admins admins;
  @Autowired Rights rights;
  @Autowired Roles roles;
  @Autowired Persons persons;
  @Autowired MovableClock clock;

  private Api api;
  private UUID hilde;
  private UUID ola;

  @BeforeEach
  void haveAnAdministratorAndADeveloper() {
    api = admins.someone("prod");
    hilde = persons.register("Hilde Direktør", Some.email(), ACTOR).id();
    ola = persons.register("Ola Utvikler", Some.email(), ACTOR).id();
    roles.give(hilde, api.organisation(), Role.MAIN_ADMINISTRATOR, ACTOR);
    give(Right.API, null);
    give(Right.INTEGRATION, Duration.ofMinutes(1));
  }

  @Test
  void rightsAreListedWithHolderGiverAndEnd() {
    var held = api.get(RIGHTS).isOk().json();

    assertThat(held).hasSize(2);
    assertThat(held.get(0).propertyNames())
        .containsExactly("right", "person", "name", "given_by", "given_by_name", "given_at");
    assertThat(held.get(0).get("right").asString()).isEqualTo("API");
    assertThat(held.get(0).get("person").asString()).isEqualTo(ola.toString());
    assertThat(held.get(0).get("name").asString()).isEqualTo("Ola Utvikler");
    assertThat(held.get(0).get("given_by_name").asString()).isEqualTo("Hilde Direktør");
    assertThat(held.get(1).get("expires").asString())
        .isEqualTo(clock.instant().plus(Duration.ofMinutes(1)).toString());
    assertThat(api.pages(RIGHTS + "?limit=1"))
        .extracting(page -> page.texts("right").getFirst())
        .containsExactly("API", "INTEGRATION");
    assertThat(api.get(RIGHTS + "?limit=1&after=nonsense").isOk().json()).isEmpty();
  }

  @Test
  void whatHasRunOutIsNotHeld() {
    clock.move(Duration.ofSeconds(90));

    assertThat(api.get(RIGHTS).isOk().texts("right")).containsExactly("API");
  }

  @Test
  void othersSeeTheirOwn() {
    assertThat(admins.someone("prod").get(RIGHTS).isOk().json()).isEmpty();
    assertThat(admins.api("ver2", api.organisation(), Admins.ALL).get(RIGHTS).isOk().json())
        .isEmpty();
    admins.someone("prod", "idporten:dcr.modify").get(RIGHTS).isRefused(403, "insufficient_scope");
  }

  private void give(Right right, @Nullable Duration lasting) {
    var expires = lasting == null ? null : clock.instant().plus(lasting);

    assertThat(rights.give("prod", api.organisation(), ola, right, hilde, expires, Cause.of(ACTOR)))
        .isInstanceOf(RightOutcome.Done.class);
  }
}
