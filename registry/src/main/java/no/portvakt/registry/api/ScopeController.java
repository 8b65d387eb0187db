package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.SCOPES_READ;
import static no.portvakt.registry.admin.AdminScopes.SCOPES_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import no.portvakt.registry.scope.ScopeOutcome;
import no.portvakt.registry.scope.Scopes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The scopes of the caller (domain rules 6.3). */
@RestController
@RequestMapping({"/{environment}/api/v1/scopes", "/{environment}/scopes"})
@Tag(name = "Scopes", description = "What an API provider offers, on its own prefixes.")
class ScopeController {

  private final Scopes scopes;
  private final ScopeChanges changes;

  ScopeController(Scopes scopes, ScopeChanges changes) {
    this.scopes = scopes;
    this.changes = changes;
  }

  @GetMapping
  @Needs({SCOPES_READ, SCOPES_WRITE})
  @Operation(summary = "List your own scopes")
  ResponseEntity<Iterable<ScopeAnswer>> list(
      Caller caller,
      @RequestParam(defaultValue = "false")
          @Parameter(description = "Whether deactivated ones are listed too.")
          boolean inactive,
      Paging paging) {
    return new Listing<>(
            wanted -> scopes.ownedBy(caller.environment(), caller.organisation(), inactive, wanted),
            ScopeAnswer::of)
        .answer(paging);
  }

  @GetMapping("/scope")
  @Needs(SCOPES_READ)
  @Operation(summary = "Get one of your own scopes")
  @Refused(status = 404, when = "There is no such scope.")
  ResponseEntity<ScopeAnswer> get(
      Caller caller,
      @RequestParam @Parameter(description = "Its name.", example = "difitest:test2")
          String scope) {
    var found = changes.own(caller, Parameters.scope(scope));
    return Versioned.answer(HttpStatus.OK, ScopeAnswer.of(found), found.version());
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Needs(SCOPES_WRITE)
  @Operation(
      summary = "Create a scope",
      description = "On one of your prefixes. The name is made of prefix and subscope.")
  @Refused(status = 409, when = "The name is in use; a deactivated scope is reactivated with PUT.")
  ResponseEntity<ScopeAnswer> create(Caller caller, @RequestBody ScopeRequest request) {
    return answer(caller.created(), changes.create(caller, request));
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Needs(SCOPES_WRITE)
  @Operation(
      summary = "Change or reactivate a scope",
      description =
          "Replaces all that can be changed: what you leave out gets its default value. Prefix and"
              + " subscope never change.")
  @Refused(status = 404, when = "There is no such scope.")
  @Refused(status = 409, when = "Somebody else changes the scope right now.")
  @Refused(status = 412, when = "The scope is not as If-Match says.")
  ResponseEntity<ScopeAnswer> change(
      Caller caller,
      @RequestParam @Parameter(description = "Its name.", example = "difitest:test2") String scope,
      @RequestBody ScopeRequest request,
      IfMatch wanted) {
    return answer(HttpStatus.OK, changes.change(caller, Parameters.scope(scope), request, wanted));
  }

  @DeleteMapping
  @Needs(SCOPES_WRITE)
  @Operation(
      summary = "Deactivate a scope",
      description =
          "Nothing is deleted: no token is issued for the scope until it is reactivated. Accesses"
              + " are kept, so consumers still see it in their lists, unless you say otherwise.")
  @Refused(status = 404, when = "There is no such scope.")
  @Refused(status = 409, when = "With keep_accesses=false: somebody still has access.")
  @Refused(status = 412, when = "The scope is not as If-Match says.")
  ResponseEntity<ScopeAnswer> deactivate(
      Caller caller,
      @RequestParam @Parameter(description = "Its name.", example = "difitest:test2") String scope,
      @RequestParam(name = "keep_accesses", defaultValue = "true")
          @Parameter(description = "false refuses while somebody has access, and names them.")
          boolean keepAccesses,
      IfMatch wanted) {
    return answer(
        HttpStatus.OK, changes.deactivate(caller, Parameters.scope(scope), keepAccesses, wanted));
  }

  private static ResponseEntity<ScopeAnswer> answer(HttpStatus status, ScopeOutcome.Done done) {
    var scope = done.scope();
    return Versioned.answer(status, ScopeAnswer.of(scope), scope.version(), done.advice());
  }
}
