package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.CLIENTS_READ;
import static no.portvakt.registry.admin.AdminScopes.CLIENTS_WRITE;
import static no.portvakt.registry.admin.AdminScopes.SCOPES_READ;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who lends access to whom: looked up, given by the consumer, ended by either (domain 6.8). */
@RestController
@RequestMapping("/{environment}/api/v1/delegations")
@Tag(
    name = "Delegations",
    description = "A consumer lets a supplier use its access to the scopes of a scheme.")
class DelegationController {

  static final String CONSUMER = "consumer_org";
  static final String SUPPLIER = "supplier_org";

  private static final String SCHEME = "delegation_scheme_id";

  private final Delegations delegations;
  private final DelegationChanges changes;

  DelegationController(Delegations delegations, DelegationChanges changes) {
    this.delegations = delegations;
    this.changes = changes;
  }

  @GetMapping
  @Needs({SCOPES_READ, CLIENTS_READ})
  @Operation(
      summary = "Look up the delegations of a scope",
      description = "All of them if the scope is yours, else those that you gave or received.")
  ResponseEntity<Iterable<DelegationAnswer>> find(
      Caller caller,
      @RequestParam @Parameter(example = "difi:api3") String scope,
      @RequestParam(name = CONSUMER, required = false)
          @Parameter(description = "Only by this consumer.", example = "889640782")
          @Nullable String consumer,
      @RequestParam(name = SUPPLIER, required = false)
          @Parameter(description = "Only to this supplier.", example = "991825827")
          @Nullable String supplier,
      Paging paging) {
    var name = Parameters.scope(scope);
    var from = consumer == null ? null : Parameters.organisation(CONSUMER, consumer);
    var to = supplier == null ? null : Parameters.organisation(SUPPLIER, supplier);
    return new Listing<>(
            wanted ->
                delegations.seenBy(
                    caller.organisation(), caller.environment(), name, from, to, wanted),
            DelegationAnswer::of)
        .answer(paging);
  }

  @GetMapping("/offered")
  @Needs(CLIENTS_READ)
  @Operation(summary = "List the delegations that you gave")
  ResponseEntity<Iterable<DelegationAnswer>> offered(Caller caller, Paging paging) {
    return new Listing<>(
            wanted -> delegations.offered(caller.environment(), caller.organisation(), wanted),
            DelegationAnswer::of)
        .answer(paging);
  }

  @GetMapping("/received")
  @Needs(CLIENTS_READ)
  @Operation(summary = "List the delegations that you received")
  ResponseEntity<Iterable<DelegationAnswer>> received(Caller caller, Paging paging) {
    return new Listing<>(
            wanted -> delegations.received(caller.environment(), caller.organisation(), wanted),
            DelegationAnswer::of)
        .answer(paging);
  }

  @PutMapping("/offered/{supplier_org}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Needs(CLIENTS_WRITE)
  @Operation(
      summary = "Delegate to a supplier",
      description =
          "All scopes of the scheme. What is delegated already stays so. Not in production, where"
              + " a person who has logged in delegates.")
  @Refused(status = 404, when = "There is no such scheme.")
  @Refused(status = 409, when = "Nothing can be delegated in this environment.")
  void give(
      Caller caller,
      @PathVariable(SUPPLIER) @Parameter(example = "991825827") String supplier,
      @RequestParam(SCHEME) String scheme) {
    changes.give(caller, number(SUPPLIER, supplier), Parameters.schemeInQuery(scheme));
  }

  @DeleteMapping("/offered/{supplier_org}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Needs(CLIENTS_WRITE)
  @Operation(summary = "End a delegation that you gave")
  @Refused(status = 404, when = "There is no such scheme, or no such delegation.")
  @Refused(status = 409, when = "Nothing can be delegated in this environment.")
  void takeBack(
      Caller caller,
      @PathVariable(SUPPLIER) @Parameter(example = "991825827") String supplier,
      @RequestParam(SCHEME) String scheme) {
    changes.takeBack(caller, number(SUPPLIER, supplier), Parameters.schemeInQuery(scheme));
  }

  @DeleteMapping("/received/{consumer_org}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Needs(CLIENTS_WRITE)
  @Operation(summary = "End a delegation that you received")
  @Refused(status = 404, when = "There is no such scheme, or no such delegation.")
  @Refused(status = 409, when = "Nothing can be delegated in this environment.")
  void letGo(
      Caller caller,
      @PathVariable(CONSUMER) @Parameter(example = "889640782") String consumer,
      @RequestParam(SCHEME) String scheme) {
    changes.letGo(caller, number(CONSUMER, consumer), Parameters.schemeInQuery(scheme));
  }

  private static OrganisationNumber number(String field, String text) {
    return Parameters.organisation(field, text);
  }
}
