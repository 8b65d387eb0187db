package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.CLIENTS_READ;
import static no.portvakt.registry.admin.AdminScopes.CLIENTS_WRITE;
import static no.portvakt.registry.admin.AdminScopes.SUPPLIER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which scopes clients can be given, and why not others (domain rules 1.7). */
@RestController
@RequestMapping("/{environment}/api/v1/scopes/addable")
@Tag(name = "Clients")
class AddableScopeController {

  private static final String CUSTOMER = "client_orgno";
  private static final String TYPE = "integration_type";

  private final Clients clients;

  AddableScopeController(Clients clients) {
    this.clients = clients;
  }

  @GetMapping
  @Needs({CLIENTS_READ, CLIENTS_WRITE, SUPPLIER})
  @Operation(
      summary = "List the scopes that a client can be given",
      description =
          "Those that you have access to, and public ones that are for all or can be delegated. A"
              + " customer's client gets public ones for all, and the customer's own.")
  ResponseEntity<Iterable<ScopeAnswer>> list(
      Caller caller,
      @RequestParam(name = CUSTOMER, required = false)
          @Parameter(
              description =
                  "Whose client it is: your own, or a customer's with the admin scope"
                      + " idporten:dcr.supplier.",
              example = "991825827")
          @Nullable String organisation,
      @RequestParam(name = TYPE, defaultValue = "maskinporten") String type,
      Paging paging) {
    var customer = customer(caller, organisation);
    var kind = Parameters.integrationType(type);
    return new Listing<>(
            wanted ->
                customer.isPresent()
                    ? clients.addableBySupplier(caller.environment(), customer.get(), kind, wanted)
                    : clients.addable(caller.environment(), caller.organisation(), kind, wanted),
            ScopeAnswer::of)
        .answer(paging);
  }

  @GetMapping("/scope")
  @Needs({CLIENTS_READ, CLIENTS_WRITE, SUPPLIER})
  @Operation(
      summary = "Ask whether a client can be given a scope",
      description = "And if not, why, and what to do.")
  AddabilityAnswer ask(
      Caller caller,
      @RequestParam @Parameter(example = "difi:api3") String scope,
      @RequestParam(name = CUSTOMER, required = false)
          @Parameter(description = "As for the list.", example = "991825827")
          @Nullable String organisation,
      @RequestParam(name = TYPE, defaultValue = "maskinporten") String type,
      HttpServletRequest request) {
    var name = Parameters.scope(scope).value();
    var customer = customer(caller, organisation);
    var refusals =
        clients.refusals(
            caller.environment(),
            customer.orElse(caller.organisation()),
            customer.isPresent() ? caller.organisation() : null,
            Parameters.integrationType(type),
            Set.of(name));
    return AddabilityAnswer.of(name, refusals, Languages.of(request));
  }

  /** Whom it is for, if that is another than the caller. */
  private static Optional<OrganisationNumber> customer(
      Caller caller, @Nullable String organisation) {
    var customer =
        Optional.ofNullable(organisation)
            .map(number -> Parameters.organisation(CUSTOMER, number))
            .filter(number -> !number.equals(caller.organisation()));
    if (customer.isPresent()) {
      caller.mustHaveOneOf(SUPPLIER);
    } else {
      caller.mustHaveOneOf(CLIENTS_READ, CLIENTS_WRITE);
    }
    return customer;
  }
}
