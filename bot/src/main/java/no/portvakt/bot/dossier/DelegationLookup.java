package no.portvakt.bot.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.bot.dossier.Delegated.Party;
import no.portvakt.registry.delegation.Delegation;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.request.DelegationRevocation;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import no.portvakt.workflows.request.SupplierDelegation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what delegations are about. */
@Component
public class DelegationLookup {

  private final Delegations delegations;
  private final Organisations organisations;
  private final Requests requests;

  DelegationLookup(Delegations delegations, Organisations organisations, Requests requests) {
    this.delegations = delegations;
    this.organisations = organisations;
    this.requests = requests;
  }

  /** What the request is about; empty for other kinds. */
  Optional<Delegated> of(Request request) {
    return switch (request.subject()) {
      case SupplierDelegation wanted ->
          Optional.of(
              delegated(
                  wanted.consumer(),
                  wanted.supplier(),
                  scopes(String.valueOf(request.environment()), wanted.scheme()),
                  awaited(request)));
      case DelegationRevocation gone ->
          Optional.of(delegated(gone.consumer(), gone.supplier(), gone.scopes(), null));
      default -> Optional.empty();
    };
  }

  /** The same of a delegation that stands. */
  public Delegated of(Delegation delegation) {
    return new Delegated(
        party(delegation.consumer()),
        party(delegation.supplier()),
        sorted(delegation.scopes()),
        null,
        null);
  }

  /** All that the scheme delegates, by name. */
  public List<String> scopes(String environment, UUID scheme) {
    return delegations
        .scheme(environment, scheme)
        .map(found -> sorted(found.scopes()))
        .orElse(List.of());
  }

  public Party party(OrganisationNumber number) {
    return new Party(
        number, organisations.find(number).map(Organisation::name).orElse(number.value()));
  }

  private @Nullable Party awaited(Request request) {
    return request.state() == RequestState.APPROVED
        ? requests
            .openScopeAccessWithin(request.id())
            .map(access -> party(access.decidedFor()))
            .orElse(null)
        : null;
  }

  private Delegated delegated(
      String consumer, String supplier, List<String> scopes, @Nullable Party awaited) {
    return new Delegated(
        party(OrganisationNumber.of(consumer)),
        party(OrganisationNumber.of(supplier)),
        scopes,
        null,
        awaited);
  }

  private static List<String> sorted(Collection<ScopeName> scopes) {
    return scopes.stream().map(ScopeName::value).sorted().toList();
  }
}
