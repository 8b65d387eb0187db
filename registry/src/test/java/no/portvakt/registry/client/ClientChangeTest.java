package no.portvakt.registry.client;

import static no.portvakt.registry.scope.IntegrationType.MASKINPORTEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import no.portvakt.registry.audit.Sensitive;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;

class ClientChangeTest {

  private static final OrganisationNumber ORGANISATION = Some.organisationNumber();
  private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

  @Test
  void onlyWhatDiffersIsRecorded() {
    var before = client(ClientForms.lasting(120, null, null));
    var after = client(ClientForms.lasting(60, null, null));

    assertThat(ClientChange.between(before, after))
        .containsOnlyKeys("accessTokenLifetime.before", "accessTokenLifetime.after")
        .containsEntry("accessTokenLifetime.before", "120")
        .containsEntry("accessTokenLifetime.after", "60");
  }

  @Test
  void scopesAreRecordedInOrder() {
    var client = client(ClientForms.with(new ScopeName("veg:les"), new ScopeName("kart:les")));

    assertThat(ClientChange.registered(client)).containsEntry("scopes.after", "kart:les, veg:les");
  }

  @Test
  void twoScopesBesideEachOtherAreNoIdentityNumber() {
    var client = client(ClientForms.with(new ScopeName("00:010107"), new ScopeName("50160:les")));

    assertThat(Sensitive.in("00:010107 50160:les")).isPresent();
    assertThat(ClientChange.registered(client).values())
        .allSatisfy(value -> assertThat(Sensitive.in(value)).isEmpty());
  }

  @Test
  void timeDoesNotGoBackThoughTheClockDoes() {
    var client = client(ClientForms.plain());

    var next = client.become(client.settings(), false, NOW.minusSeconds(5));

    assertThat(next.lastUpdated()).isEqualTo(NOW);
    assertThat(next.version()).isEqualTo(client.version() + 1);
  }

  private static Client client(ClientForm form) {
    return new Client(
        "ver2",
        new ClientId("kartklient"),
        ORGANISATION,
        null,
        MASKINPORTEN,
        form.settings(),
        true,
        NOW,
        NOW,
        1);
  }
}
