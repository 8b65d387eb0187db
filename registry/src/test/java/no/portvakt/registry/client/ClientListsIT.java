package no.portvakt.registry.client;

import static java.util.Comparator.comparing;
import static no.portvakt.registry.scope.AccessState.APPROVED;
import static no.portvakt.registry.scope.AccessState.DENIED;
import static no.portvakt.registry.scope.AccessState.REQUESTED;
import static no.portvakt.registry.scope.IntegrationType.KRR;
import static no.portvakt.registry.scope.IntegrationType.MASKINPORTEN;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientOutcome.Done;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.scope.IntegrationType;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class ClientListsIT {

  private static final Cause CAUSE = Cause.of(ACTOR);

  @Autowired Clients clients;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;

  private OrganisationNumber etat;
  private ScopeRows provider;

  @BeforeEach
  void registerAConsumerAndAProvider() {
    etat = organisation();
    provider = new ScopeRows(jdbc, "ver2", organisation());
  }

  @Test
  void anOrganisationsClientsAreThoseItOwnsAndThoseItMadeAsASupplier() {
    var own = create(etat, null);
    var customers = create(Some.organisationNumber(), etat);
    var bySupplier = create(etat, organisation());
    create(organisation(), null);

    assertThat(clients.concerning("ver2", etat, false, Keyset.first(10)))
        .isEqualTo(new Page<>(byId(own, customers, bySupplier), null));
    assertThat(clients.concerning("prod", etat, false, Keyset.first(10)).items()).isEmpty();
  }

  @Test
  void theClientsThatAreOffAreListedOnRequest() {
    var on = create(etat, null);
    var off = deactivated(create(etat, null));

    assertThat(clients.concerning("ver2", etat, false, Keyset.first(10)).items())
        .containsExactly(on);
    assertThat(clients.concerning("ver2", etat, true, Keyset.first(10)).items())
        .isEqualTo(byId(on, off));
  }

  @Test
  void thePagesOfAListMakeUpTheWhole() {
    var all =
        byId(
            IntStream.range(0, 7)
                .mapToObj(number ->
                    number % 2 == 0 ? create(etat, null) : create(Some.organisationNumber(), etat))
                .toArray(Client[]::new));

    for (int limit : new int[] {1, 3, 7, 8}) {
      assertThat(walked(limit, wanted -> clients.concerning("ver2", etat, false, wanted)))
          .isEqualTo(all);
    }
  }

  @Test
  void aListedClientHasAllItsScopes() {
    var scopes = new ScopeName[] {provider.forAll(), provider.forAll(), provider.forAll()};
    var client = made(clients.create("ver2", null, etat, null, ClientForms.with(scopes), CAUSE));

    assertThat(clients.concerning("ver2", etat, false, Keyset.first(1)).items())
        .containsExactly(client);
    assertThat(client.settings().scopes()).containsExactlyInAnyOrder(scopes);
  }

  @Test
  void theClientsWithAScopeAreTheOrganisationsOwnActiveOnes() {
    var scope = provider.forAll();
    var with = made(clients.create("ver2", null, etat, null, ClientForms.with(scope), CAUSE));
    create(etat, null);
    deactivated(made(clients.create("ver2", null, etat, null, ClientForms.with(scope), CAUSE)));
    clients.create("ver2", null, organisation(), etat, ClientForms.with(scope), CAUSE);

    assertThat(clients.withScope("ver2", etat, scope)).containsExactly(with);
    assertThat(clients.withScope("ver2", etat, provider.forAll())).isEmpty();
  }

  @Test
  void theUsersOfAScopeAreThoseWithAnActiveClientAndTheirSuppliers() {
    var scope = provider.forAll();
    var customer = organisation();
    clients.create("ver2", null, customer, etat, ClientForms.with(scope), CAUSE);
    deactivated(
        made(clients.create("ver2", null, organisation(), null, ClientForms.with(scope), CAUSE)));

    assertThat(clients.usersOf("ver2", scope)).containsExactlyInAnyOrder(customer, etat);
    assertThat(clients.usersOf("ver2", provider.forAll())).isEmpty();
  }

  @Test
  void whatCanBeAddedIsWhatIsSharedAndWhatIsPublicAndOpen() {
    var shared = provider.sharedWith(etat);
    var sharedAndHidden = provider.hidden();
    provider.give(sharedAndHidden, etat, APPROVED);
    var forAll = provider.forAll();
    var delegable = provider.delegable();
    var both = provider.add("PUBLIC", true, true, List.of());
    provider.give(both, etat, APPROVED);

    assertThat(addable(MASKINPORTEN))
        .contains(shared, sharedAndHidden, forAll, delegable)
        .containsOnlyOnce(both)
        .isSortedAccordingTo(comparing(ScopeName::value));
  }

  @Test
  void whatCannotBeAddedOrMustNotBeSeenIsNotListed() {
    var notGranted = provider.shared();
    var asked = provider.shared();
    provider.give(asked, etat, REQUESTED);
    var taken = provider.shared();
    provider.give(taken, etat, DENIED);
    var off = provider.sharedWith(etat);
    provider.switchOff(off);
    var openButOff = provider.forAll();
    provider.switchOff(openButOff);
    var openButHidden = provider.add("PRIVATE", true, true, List.of());
    var forOthers = provider.ofType("krr");
    var sharedWithOthers = provider.sharedWith(organisation());
    var elsewhere = new ScopeRows(jdbc, "prod", provider.owner()).sharedWith(etat);

    assertThat(addable(MASKINPORTEN))
        .doesNotContain(
            notGranted,
            asked,
            taken,
            off,
            openButOff,
            openButHidden,
            forOthers,
            sharedWithOthers,
            elsewhere);
    assertThat(addable(KRR)).contains(forOthers);
  }

  @Test
  void aSupplierIsShownWhatItsCustomerOwnsAndWhatIsForAll() {
    var customer = new ScopeRows(jdbc, "ver2", etat);
    var own = customer.sharedWith(etat);
    var ownWithoutAccess = customer.shared();
    var forAll = provider.forAll();
    var inherited = provider.sharedWith(etat);
    var delegable = provider.delegable();

    var shown =
        walked(100, wanted -> clients.addableBySupplier("ver2", etat, MASKINPORTEN, wanted));

    assertThat(shown)
        .extracting(Scope::name)
        .contains(own, forAll)
        .doesNotContain(ownWithoutAccess, inherited, delegable);
  }

  @Test
  void everythingThatIsListedAsAddableCanBeAdded() {
    provider.sharedWith(etat);
    provider.delegable();
    var names = addable(MASKINPORTEN);

    for (int i = 0; i < names.size(); i += ClientRules.MOST_SCOPES) {
      var some = names.subList(i, Math.min(names.size(), i + ClientRules.MOST_SCOPES));
      made(
          clients.create(
              "ver2", null, etat, null, ClientForms.with(some.toArray(ScopeName[]::new)), CAUSE));
    }
  }

  @Test
  void thePagesOfWhatCanBeAddedMakeUpTheWhole() {
    for (int i = 0; i < 4; i++) {
      provider.sharedWith(etat);
      provider.forAll();
    }
    var whole = walked(1_000, wanted -> clients.addable("ver2", etat, MASKINPORTEN, wanted));

    assertThat(whole).hasSizeGreaterThanOrEqualTo(8);
    for (int limit : new int[] {1, 3, 8}) {
      assertThat(walked(limit, wanted -> clients.addable("ver2", etat, MASKINPORTEN, wanted)))
          .isEqualTo(whole);
    }
  }

  private List<ScopeName> addable(IntegrationType type) {
    return walked(100, wanted -> clients.addable("ver2", etat, type, wanted)).stream()
        .map(Scope::name)
        .toList();
  }

  private static <T> List<T> walked(int limit, Function<Keyset, Page<T>> list) {
    var all = new ArrayList<T>();
    var wanted = Optional.of(Keyset.first(limit));
    while (wanted.isPresent()) {
      var page = list.apply(wanted.get());
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page.items());
      wanted = page.following(limit);
    }
    return all;
  }

  private static List<Client> byId(Client... clients) {
    return Stream.of(clients).sorted(comparing(client -> client.id().value())).toList();
  }

  private Client create(OrganisationNumber organisation, @Nullable OrganisationNumber supplier) {
    return made(clients.create("ver2", null, organisation, supplier, ClientForms.plain(), CAUSE));
  }

  private Client deactivated(Client client) {
    return made(clients.deactivate("ver2", client.organisation(), client.id(), false, CAUSE));
  }

  private static Client made(ClientOutcome outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done) outcome).client();
  }

  private OrganisationNumber organisation() {
    var organisation = Some.organisation();
    organisations.register(organisation, ACTOR);
    return organisation.number();
  }
}
