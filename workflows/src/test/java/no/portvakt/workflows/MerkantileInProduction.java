package no.portvakt.workflows;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.merkantile.MerkantileData;
import no.portvakt.registry.merkantile.MerkantileForm;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.merkantile.KeepMerkantile;
import no.portvakt.workflows.merkantile.MerkantileRef;
import no.portvakt.workflows.merkantile.OwnMerkantile;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What tests of merkantile data in production share: an organisation of their own, and the sweep.
 */
abstract class MerkantileInProduction extends OnTheEngine {

  static final Cause TEST = Cause.of(new Actor.System("test"));

  @Autowired World world;
  @Autowired NearingKeys nearing;
  @Autowired Clients clients;
  @Autowired Organisations organisations;
  @Autowired Rights rights;
  @Autowired Merkantile merkantile;
  @Autowired KeepMerkantile keep;
  @Autowired OwnMerkantile own;
  @Autowired RecordingAnnouncer announcer;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("merkantileSweep") Runnable sweep;

  final OrganisationNumber owner = KeysOnTheEngine.organisationNumber();

  Person member(OrganisationNumber organisation) {
    register(organisation);
    return world.person(organisation, Role.MEMBER);
  }

  Person holder(OrganisationNumber organisation, Right... held) {
    var person = member(organisation);
    var giver = world.person(organisation, Role.MAIN_ADMINISTRATOR).id();
    for (var right : held) {
      rights.give("prod", organisation, person.id(), right, giver, null, TEST);
    }
    return person;
  }

  private void register(OrganisationNumber number) {
    if (organisations.find(number).isEmpty()) {
      organisations.register(
          new Organisation(number, "Etat " + number, Set.of(), null, null, false), TEST.actor());
    }
  }

  /** The organisation's own data, confirmed so long ago. */
  MerkantileRef provider(Period age) {
    register(owner);
    merkantile.saveProvider("prod", owner, form(), TEST);
    var ref = new MerkantileRef("prod", owner, null);
    age(ref, age);
    return ref;
  }

  MerkantileRef client(@Nullable OrganisationNumber supplier, Period age) {
    register(owner);
    var client = nearing.client("prod", owner, supplier);
    merkantile.saveClient("prod", client, form(), TEST);
    var ref = new MerkantileRef("prod", owner, client);
    age(ref, age);
    return ref;
  }

  private void age(MerkantileRef ref, Period age) {
    var client = ref.client();
    jdbc.sql(
            client == null
                ? "update provider_merkantile set confirmed_at = :at where organisation = :key"
                : "update client_merkantile set confirmed_at = :at where client = :key")
        .param("at", Timestamp.from(ago(age)))
        .param("key", client == null ? owner.value() : client.value())
        .update();
  }

  static ClientId clientOf(MerkantileRef ref) {
    return Objects.requireNonNull(ref.client());
  }

  /** Lets what people were told have been said so long ago. */
  void askedAgo(Period age) {
    jdbc.sql("update merkantile_reminder set begun_at = :at where organisation = :owner")
        .param("at", Timestamp.from(ago(age)))
        .param("owner", owner.value())
        .update();
  }

  Instant ago(Period age) {
    return clock.instant().atOffset(ZoneOffset.UTC).minus(age).toInstant();
  }

  MerkantileData standing(MerkantileRef ref) {
    ClientId client = ref.client();
    return (client == null
            ? merkantile.ofProvider("prod", owner)
            : merkantile.ofClient("prod", client))
        .orElseThrow();
  }

  MerkantileForm form() {
    return new MerkantileForm(
        "Etaten",
        owner.value(),
        List.of("Storgata 1"),
        "0155",
        "Oslo",
        "REF-1",
        List.of("varsel@" + owner + ".example"));
  }
}
