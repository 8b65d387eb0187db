package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.SCOPES_READ;
import static no.portvakt.registry.admin.AdminScopes.SCOPES_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has access to which scopes, seen from the provider and the consumer (domain rules 6.3). */
@RestController
@RequestMapping({"/{environment}/api/v1/scopes/access", "/{environment}/scopes/access"})
@Tag(name = "Scope access", description = "Which consumers may use which scopes.")
class AccessController {

  private final AccessListings lists;
  private final AccessChanges changes;

  AccessController(AccessListings lists, AccessChanges changes) {
    this.lists = lists;
    this.changes = changes;
  }

  @GetMapping
  @Needs(SCOPES_READ)
  @Operation(summary = "List the accesses that you gave")
  @Refused(status = 404, when = "There is no such scope.")
  ResponseEntity<Iterable<AccessAnswer>> given(
      Caller caller,
      @RequestParam(required = false)
          @Parameter(description = "Only to this scope.", example = "difi:api3")
          @Nullable String scope,
      @RequestParam(name = "consumer_orgno", required = false)
          @Parameter(description = "Only to this consumer.", example = "889640782")
          @Nullable String consumer,
      @RequestParam(defaultValue = "false")
          @Parameter(description = "Whether those that were taken away are listed too.")
          boolean inactive,
      Paging paging) {
    return lists.givenBy(caller, scope, consumer, inactive, paging);
  }

  @GetMapping("/all")
  @Needs(SCOPES_READ)
  @Operation(summary = "List the accesses that you were given")
  ResponseEntity<Iterable<AccessAnswer>> received(
      Caller caller,
      @RequestParam(defaultValue = "false")
          @Parameter(description = "Whether those that were taken away are listed too.")
          boolean inactive,
      @RequestParam(name = "accessible_for_all", defaultValue = "false")
          @Parameter(
              description =
                  "Whether public scopes that everybody has access to come after them. Not"
                      + " together with limit.")
          boolean accessibleForAll,
      Paging paging) {
    return lists.givenTo(caller, inactive, accessibleForAll, paging);
  }

  @PutMapping("/{consumer_orgno}")
  @Needs(SCOPES_WRITE)
  @Operation(
      summary = "Give a consumer access",
      description =
          "The consumer itself, never its supplier, to whom the consumer delegates. Whoever has"
              + " access keeps it.")
  @Refused(status = 404, when = "There is no such scope.")
  @Refused(status = 409, when = "The scope is deactivated.")
  ResponseEntity<AccessAnswer> grant(
      Caller caller,
      @PathVariable("consumer_orgno") @Parameter(example = "889640782") String consumer,
      @RequestParam @Parameter(example = "difi:api3") String scope) {
    return changes.grant(caller, scope, consumer);
  }

  @DeleteMapping("/{consumer_orgno}")
  @Needs(SCOPES_WRITE)
  @Operation(
      summary = "Take access away",
      description = "The access becomes DENIED, and may be given again.")
  @Refused(status = 404, when = "There is no such scope, or no such access.")
  ResponseEntity<AccessAnswer> deny(
      Caller caller,
      @PathVariable("consumer_orgno") @Parameter(example = "889640782") String consumer,
      @RequestParam @Parameter(example = "difi:api3") String scope) {
    return changes.deny(caller, scope, consumer);
  }
}
