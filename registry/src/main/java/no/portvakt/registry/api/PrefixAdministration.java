package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.ADMINISTRATION;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import no.portvakt.registry.prefix.Prefix;
import no.portvakt.registry.prefix.Prefixes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Prefixes, for the organisation that runs the installation (domain rules 6.2). */
@RestController
@RequestMapping("/{environment}/internal/api/v1/scope_prefix")
@Tag(
    name = "Administration of prefixes",
    description = "For the organisation that runs the installation, and nobody else.")
class PrefixAdministration {

  private final Prefixes prefixes;
  private final PrefixChanges changes;
  private final PartyNames names;

  PrefixAdministration(Prefixes prefixes, PrefixChanges changes, PartyNames names) {
    this.prefixes = prefixes;
    this.changes = changes;
    this.names = names;
  }

  @GetMapping
  @Needs(ADMINISTRATION)
  @Operation(summary = "List all prefixes")
  ResponseEntity<Iterable<PrefixAnswer>> list(Caller caller, Paging paging) {
    changes.check(caller);
    return new Listing<>(wanted -> prefixes.all(caller.environment(), wanted), this::named)
        .answer(paging);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Needs(ADMINISTRATION)
  @Operation(summary = "Register a prefix")
  @Refused(status = 409, when = "Somebody has the prefix in this environment.")
  ResponseEntity<PrefixAnswer> register(Caller caller, @RequestBody PrefixRequest request) {
    return ResponseEntity.status(caller.created()).body(named(changes.register(caller, request)));
  }

  @PutMapping(path = "/{prefix}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Needs(ADMINISTRATION)
  @Operation(
      summary = "Switch a prefix on or off",
      description = "On a prefix that is not active no scope is made. Its owner never changes.")
  @Refused(status = 404, when = "There is no such prefix.")
  @Refused(status = 409, when = "There are scopes on the prefix that are active or shared.")
  PrefixAnswer change(
      Caller caller, @PathVariable String prefix, @RequestBody PrefixRequest request) {
    return named(changes.change(caller, prefix, request));
  }

  @DeleteMapping("/{prefix}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Needs(ADMINISTRATION)
  @Operation(
      summary = "Switch a prefix off",
      description = "One that no scope depends on. Nobody else gets it.")
  @Refused(status = 404, when = "There is no such prefix.")
  @Refused(status = 409, when = "There are scopes on the prefix that are active or shared.")
  void remove(Caller caller, @PathVariable String prefix) {
    changes.remove(caller, prefix);
  }

  private PrefixAnswer named(Prefix prefix) {
    return named(List.of(prefix)).getFirst();
  }

  private List<PrefixAnswer> named(List<Prefix> found) {
    return names.with(found, PrefixAnswer::owner, PrefixAnswer::of);
  }
}
