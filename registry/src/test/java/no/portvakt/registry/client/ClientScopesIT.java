package no.portvakt.registry.client;

import static no.portvakt.registry.client.ScopeRefusal.Reason.GRANTED_ELSEWHERE;
import static no.portvakt.registry.client.ScopeRefusal.Reason.INACTIVE;
import static no.portvakt.registry.client.ScopeRefusal.Reason.INTEGRATION_TYPE;
import static no.portvakt.registry.client.ScopeRefusal.Reason.NOT_ANSWERED;
import static no.portvakt.registry.client.ScopeRefusal.Reason.NOT_FOR_SUPPLIER;
import static no.portvakt.registry.client.ScopeRefusal.Reason.NOT_GRANTED;
import static no.portvakt.registry.client.ScopeRefusal.Reason.UNKNOWN;
import static no.portvakt.registry.scope.AccessState.APPROVED;
import static no.portvakt.registry.scope.AccessState.DENIED;
import static no.portvakt.registry.scope.AccessState.REQUESTED;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientOutcome.Done;
import no.portvakt.registry.client.ClientOutcome.ScopesRefused;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryIT
class ClientScopesIT {

  private static final Cause CAUSE = Cause.of(ACTOR);

  @Autowired Clients clients;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private OrganisationNumber etat;
  private ScopeRows provider;
  private ScopeRows inProduction;

  @BeforeEach
  void registerAConsumerAndAProvider() {
    etat = organisation();
    var owner = organisation();
    provider = new ScopeRows(jdbc, "ver2", owner);
    inProduction = new ScopeRows(jdbc, "prod", owner);
  }

  @Test
  void aClientGetsWhatIsSharedForAllOrDelegable() {
    var shared = provider.sharedWith(etat);
    var forAll = provider.forAll();
    var delegable = provider.delegable();

    var client = made(create(ClientForms.with(shared, forAll, delegable)));

    assertThat(client.settings().scopes()).containsExactlyInAnyOrder(shared, forAll, delegable);
    assertThat(clients.find("ver2", client.id())).contains(client);
  }

  @Test
  void everyScopeThatCannotBeHadIsNamedWithItsReason() {
    var shared = provider.sharedWith(etat);
    var notGranted = provider.shared();
    var asked = provider.shared();
    provider.give(asked, etat, REQUESTED);
    var taken = provider.shared();
    provider.give(taken, etat, DENIED);
    var off = provider.sharedWith(etat);
    provider.switchOff(off);
    var forOthers = provider.ofType("krr");
    var hidden = provider.hidden();
    var elsewhere = provider.shared();
    inProduction.add(elsewhere, "PUBLIC", false, false, List.of());
    inProduction.give(elsewhere, etat, APPROVED);

    var outcome =
        create(
            ClientForms.with(shared, notGranted, asked, taken, off, forOthers, hidden, elsewhere));

    assertThat(refusals(outcome))
        .containsExactlyInAnyOrder(
            new ScopeRefusal(notGranted.value(), NOT_GRANTED),
            new ScopeRefusal(asked.value(), NOT_ANSWERED),
            new ScopeRefusal(taken.value(), NOT_GRANTED),
            new ScopeRefusal(off.value(), INACTIVE),
            new ScopeRefusal(forOthers.value(), INTEGRATION_TYPE),
            new ScopeRefusal(hidden.value(), UNKNOWN),
            new ScopeRefusal(elsewhere.value(), GRANTED_ELSEWHERE));
    assertThat(clients.concerning("ver2", etat, true, Keyset.first(1)).items()).isEmpty();
  }

  @Test
  void whatIsNoScopeAtAllIsUnknownAsItWasAskedFor() {
    var texts =
        Set.of("", " kart:les", "KART:LES", "kart", "kart:les\u0000", "kart:" + "x".repeat(300));

    assertThat(refusals(create(ClientForms.withScopes(texts))))
        .hasSize(texts.size())
        .allMatch(refusal -> texts.contains(refusal.scope()) && refusal.reason() == UNKNOWN);
  }

  @Test
  void accessElsewhereIsToldThoughTheScopeIsNotHereOrNotToBeSeen() {
    var hidden = provider.hidden();
    inProduction.add(hidden, "PRIVATE", false, false, List.of());
    inProduction.give(hidden, etat, APPROVED);
    var onlyThere = inProduction.sharedWith(etat);

    assertThat(refusals(create(ClientForms.with(hidden, onlyThere))))
        .extracting(ScopeRefusal::reason)
        .containsExactly(GRANTED_ELSEWHERE, GRANTED_ELSEWHERE);
  }

  @Test
  void accessThatWasOnlyAskedForElsewhereIsNone() {
    var elsewhere = provider.shared();
    inProduction.add(elsewhere, "PUBLIC", false, false, List.of());
    inProduction.give(elsewhere, etat, REQUESTED);

    assertThat(refusals(create(ClientForms.with(elsewhere))))
        .extracting(ScopeRefusal::reason)
        .containsExactly(NOT_GRANTED);
  }

  @Test
  void aSupplierGetsItsCustomersOwnAndWhatIsForAll() {
    var supplier = organisation();
    var customer = new ScopeRows(jdbc, "ver2", etat);
    var own = customer.sharedWith(etat);
    var forAll = provider.forAll();

    var client =
        made(clients.create("ver2", null, etat, supplier, ClientForms.with(own, forAll), CAUSE));

    assertThat(client.settings().scopes()).containsExactlyInAnyOrder(own, forAll);
  }

  @Test
  void aSupplierInheritsNothingOfOthersAndLearnsNothingOfIt() {
    var supplier = organisation();
    var shared = provider.sharedWith(etat);
    var delegable = provider.delegable();
    var hidden = provider.hidden();
    provider.give(hidden, etat, APPROVED);
    var onlyElsewhere = inProduction.sharedWith(etat);

    var outcome =
        clients.create(
            "ver2",
            null,
            etat,
            supplier,
            ClientForms.with(shared, delegable, hidden, onlyElsewhere),
            CAUSE);

    assertThat(refusals(outcome))
        .containsExactlyInAnyOrder(
            new ScopeRefusal(shared.value(), NOT_FOR_SUPPLIER),
            new ScopeRefusal(delegable.value(), NOT_FOR_SUPPLIER),
            new ScopeRefusal(hidden.value(), UNKNOWN),
            new ScopeRefusal(onlyElsewhere.value(), UNKNOWN));
  }

  @Test
  void aClientKeepsWhatItHasThoughItCouldNotBeAddedNow() {
    var taken = provider.sharedWith(etat);
    var off = provider.sharedWith(etat);
    var client = made(create(ClientForms.with(taken, off)));
    provider.give(taken, etat, DENIED);
    provider.switchOff(off);
    var another = provider.forAll();

    var after = made(change(client, ClientForms.with(taken, off, another)));

    assertThat(after.settings().scopes()).containsExactlyInAnyOrder(taken, off, another);
  }

  @Test
  void whatAClientGaveUpItGetsBackOnlyByTheRules() {
    var taken = provider.sharedWith(etat);
    var client = made(create(ClientForms.with(taken)));
    provider.give(taken, etat, DENIED);
    var without = made(change(client, ClientForms.plain()));

    assertThat(without.settings().scopes()).isEmpty();
    assertThat(refusals(change(without, ClientForms.with(taken))))
        .containsExactly(new ScopeRefusal(taken.value(), NOT_GRANTED));
    assertThat(clients.find("ver2", client.id())).contains(without);
  }

  @Test
  void scopesAreRecordedBeforeAndAfter() {
    var first = provider.forAll();
    var second = provider.forAll();
    var client = made(create(ClientForms.with(first)));

    change(client, ClientForms.with(second));

    assertThat(AuditView.of(jdbc, "client:ver2/" + client.id()))
        .last()
        .isEqualTo(
            "client.changed system:test {\"scopes.after\":\"%s\",\"scopes.before\":\"%s\"}"
                .formatted(second, first));
  }

  @Test
  void accessIsNotTakenAwayWhileAClientIsBeingGivenTheScope() {
    var shared = provider.sharedWith(etat);

    var taken =
        Objects.requireNonNull(
            new TransactionTemplate(transactions)
                .execute(status -> {
                  made(create(ClientForms.with(shared)));
                  var taking =
                      CompletableFuture.runAsync(() -> provider.give(shared, etat, DENIED));
                  await().until(() -> Waiting.isAnybody(jdbc));
                  assertThat(taking).isNotDone();
                  return taking;
                }));

    assertThat(taken).succeedsWithin(Duration.ofSeconds(10));
  }

  private ClientOutcome create(ClientForm form) {
    return clients.create("ver2", null, etat, null, form, CAUSE);
  }

  private ClientOutcome change(Client client, ClientForm form) {
    return clients.change("ver2", etat, client.id(), form, client.version(), CAUSE);
  }

  private static Client made(ClientOutcome outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done) outcome).client();
  }

  private static List<ScopeRefusal> refusals(ClientOutcome outcome) {
    assertThat(outcome).isInstanceOf(ScopesRefused.class);
    return ((ScopesRefused) outcome).refusals();
  }

  private OrganisationNumber organisation() {
    var organisation = Some.organisation();
    organisations.register(organisation, ACTOR);
    return organisation.number();
  }
}
