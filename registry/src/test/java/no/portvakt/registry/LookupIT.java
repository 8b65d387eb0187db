package no.portvakt.registry;

import static java.util.stream.Collectors.toMap;
import static no.portvakt.registry.scope.IntegrationType.MASKINPORTEN;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientForm;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.Schemes;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.EmailConfirmations;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.Scopes;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * With sequential scans all but forbidden, PostgreSQL still makes one where no index serves. On a
 * database of its own, whose tables nobody has filled or emptied.
 */
@RegistryIT
@TestPropertySource(properties = "database=own")
class LookupIT {

  private static final ScopeName SCOPE = new ScopeName("kart:eiendom/les");

  @Autowired Organisations organisations;
  @Autowired Persons persons;
  @Autowired EmailConfirmations confirmations;
  @Autowired Roles roles;
  @Autowired Prefixes prefixes;
  @Autowired Merkantile merkantile;
  @Autowired Clients clients;
  @Autowired Rights rights;
  @Autowired ClientKeys keys;
  @Autowired Scopes scopes;
  @Autowired Accesses accesses;
  @Autowired Schemes schemes;
  @Autowired Delegations delegations;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @TestFactory
  Stream<DynamicTest> everyLookUpIsByIndex() {
    var number = Some.organisationNumber();
    var person = UUID.randomUUID();
    var client = ClientId.random();
    var scope = new ScopeName("kart:les");
    var page = Keyset.first(100);
    return Stream.of(
        byIndex("organisation by number", () -> organisations.find(number)),
        byIndex("organisations by domain", () -> organisations.owning("etat.example")),
        byIndex("organisations by words", () -> organisations.search("fjord kommune", 10)),
        byIndex("organisations by number's start", () -> organisations.search("3131", 10)),
        byIndex("organisations by nothing", () -> organisations.search("", 10)),
        byIndex("person by id", () -> persons.find(person)),
        byIndex("person by email", () -> persons.byEmail("ola@etat.example")),
        byIndex("person by account", () -> persons.linkedTo(Some.account())),
        byIndex("accounts of a person", () -> persons.accountsOf(person)),
        byIndex("confirmation by token", () -> confirmations.peek(new OneTimeToken("x"))),
        byIndex(
            "start of a confirmation",
            () -> confirmations.start(Some.account(), Some.email(), "Ola")),
        byIndex("roles of a person", () -> roles.of(person)),
        byIndex("role with an organisation", () -> roles.holds(person, number, Role.MEMBER)),
        byIndex("role anywhere", () -> roles.holdsAnywhere(person, Role.SERVICEDESK)),
        byIndex("holders of a role", () -> roles.holders(Role.SERVICEDESK)),
        byIndex("holders with an organisation", () -> roles.holders(number, Role.MEMBER)),
        byIndex("prefix by name", () -> prefixes.find("ver2", new PrefixName("kart"))),
        byIndex("prefixes of an owner", () -> prefixes.ownedBy(number)),
        byIndex("merkantile data", () -> merkantile.ofProvider("prod", number)),
        byIndex("merkantile data of a client", () -> merkantile.ofClient("prod", client)),
        byIndex(
            "merkantile data to confirm",
            () -> merkantile.dueForConfirmation("prod", Instant.EPOCH, page)),
        byIndex(
            "clients without merkantile data",
            () -> merkantile.unfilledClients("prod", Instant.EPOCH, page)),
        byIndex("client by id", () -> clients.find("ver2", client)),
        byIndex("active clients", () -> clients.concerning("ver2", number, false, page)),
        byIndex("all clients", () -> clients.concerning("ver2", number, true, page)),
        byIndex("clients with a scope", () -> clients.withScope("ver2", number, scope)),
        byIndex("users of a scope", () -> clients.usersOf("ver2", scope)),
        byIndex("scopes to add", () -> clients.addable("ver2", number, MASKINPORTEN, page)),
        byIndex(
            "scopes to add as supplier",
            () -> clients.addableBySupplier("ver2", number, MASKINPORTEN, page)),
        byIndex(
            "refusal of a scope",
            () -> clients.create("ver2", null, number, null, asking(scope), Cause.of(ACTOR))),
        byIndex("rights of a person", () -> rights.of(person)),
        byIndex("rights for an organisation", () -> rights.heldFor("prod", number, page)),
        byIndex("right of a person", () -> rights.holds("prod", number, person, Right.API)),
        byIndex("keys of a client", () -> keys.of("ver2", ClientId.random())),
        byIndex("key by id", () -> keys.find("ver2", ClientId.random(), "kid")),
        byIndex("keys that expire", () -> keys.expiring("ver2", number, Instant.now(), page)),
        byIndex(
            "all keys that expire",
            () -> keys.expiring("ver2", Instant.EPOCH, Instant.now(), page)),
        byIndex("who registered a key", () -> keys.registeredBy("ver2", client, "kid")),
        byIndex("prefixes of an owner in an environment", () -> prefixes.ownedBy("ver2", number)),
        byIndex("prefixes", () -> prefixes.all("ver2", Keyset.first(10))),
        byIndex("who runs the installation", () -> roles.runsInstallation(number)),
        byIndex("scope", () -> scopes.find("ver2", SCOPE)),
        byIndex("scopes by text", () -> scopes.search("ver2", "eiendom les", 10)),
        byIndex("scopes by name's start", () -> scopes.search("ver2", "kart:ei", 10)),
        byIndex("access", () -> accesses.find("ver2", SCOPE, number)),
        byIndex("history of an access", () -> accesses.history("ver2", SCOPE, number)),
        byIndex("names of persons", () -> persons.names(Set.of(person))),
        byIndex(
            "refusals of scopes",
            () -> clients.refusals("ver2", number, null, MASKINPORTEN, Set.of("kart:les"))),
        byIndex("schemes of an owner", () -> schemes.ownedBy("ver2", number, page)),
        byIndex("schemes of a scope", () -> delegations.schemesOf("ver2", SCOPE, page)),
        byIndex("given delegations", () -> delegations.offered("ver2", number, page)),
        byIndex("received delegations", () -> delegations.received("ver2", number, page)),
        byIndex("delegations of a scope", () -> delegations.of("ver2", SCOPE, null, null, page)),
        byIndex(
            "delegations of a scope that others see",
            () -> delegations.seenBy(number, "ver2", SCOPE, null, null, page)));
  }

  @Test
  void aLookUpWithoutAnIndexWouldBeNoticed() {
    assertThat(
            scannedBy(() -> jdbc.sql("select from person where name = 'Ola'").query().listOfRows()))
        .containsExactly("person");
  }

  private static ClientForm asking(ScopeName scope) {
    return new ClientForm(
        "Kart", "Kart", null, null, null, null, Set.of(scope.value()), null, null, null);
  }

  private DynamicTest byIndex(String name, Runnable lookUp) {
    return DynamicTest.dynamicTest(name, () -> assertThat(scannedBy(lookUp)).isEmpty());
  }

  private Set<String> scannedBy(Runnable lookUp) {
    return Objects.requireNonNull(
        new TransactionTemplate(transactions)
            .execute(status -> {
              status.setRollbackOnly();
              jdbc.sql("discard plans").update(); // those made while scans were allowed
              jdbc.sql("set local enable_seqscan = off").update();
              var before = scans();
              lookUp.run();
              var after = scans();
              after.entrySet().removeAll(before.entrySet());
              return after.keySet();
            }));
  }

  /** How many sequential scans of each table this session knows of. */
  private Map<String, Long> scans() {
    return new HashMap<>(
        jdbc
            .sql("select relname, seq_scan from pg_stat_xact_user_tables where seq_scan > 0")
            .query((row, index) -> Map.entry(row.getString("relname"), row.getLong("seq_scan")))
            .stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
