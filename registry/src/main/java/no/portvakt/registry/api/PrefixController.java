package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.SCOPES_READ;
import static no.portvakt.registry.admin.AdminScopes.SCOPES_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import no.portvakt.registry.prefix.Prefix;
import no.portvakt.registry.prefix.Prefixes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has which prefix (domain rules 6.2). */
@RestController
@RequestMapping("/{environment}/api/v1/prefix")
@Tag(name = "Prefixes", description = "What the names of scopes begin with.")
class PrefixController {

  private final Prefixes prefixes;
  private final PartyNames names;

  PrefixController(Prefixes prefixes, PartyNames names) {
    this.prefixes = prefixes;
    this.names = names;
  }

  @GetMapping
  @Needs({SCOPES_READ, SCOPES_WRITE})
  @Operation(summary = "List your own prefixes", description = "An empty list: you have none here.")
  List<PrefixAnswer> own(Caller caller) {
    return named(prefixes.ownedBy(caller.environment(), caller.organisation()));
  }

  @GetMapping("/all")
  @Open
  @Operation(summary = "List all prefixes and their owners")
  ResponseEntity<Iterable<PrefixAnswer>> all(@PathVariable String environment, Paging paging) {
    return new Listing<>(wanted -> prefixes.all(environment, wanted), this::named).answer(paging);
  }

  private List<PrefixAnswer> named(List<Prefix> found) {
    return names.with(found, PrefixAnswer::owner, PrefixAnswer::of);
  }
}
