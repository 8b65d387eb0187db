package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.CLIENTS_READ;
import static no.portvakt.registry.admin.AdminScopes.CLIENTS_WRITE;
import static no.portvakt.registry.admin.AdminScopes.SCOPES_READ;
import static no.portvakt.registry.admin.AdminScopes.SCOPES_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.portvakt.registry.delegation.DelegationScheme;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is delegated as one, in the shapes of Altinn's first API for it (domain rules 6.8). */
@RestController
@RequestMapping("/{environment}/api/v1/delegationSchemes")
@Tag(name = "Delegation schemes", description = "Scopes of a provider that are delegated as one.")
class SchemeController {

  private final SchemeListings lists;
  private final SchemeChanges changes;

  SchemeController(SchemeListings lists, SchemeChanges changes) {
    this.lists = lists;
    this.changes = changes;
  }

  @GetMapping
  @Needs({SCOPES_READ, SCOPES_WRITE, CLIENTS_READ, CLIENTS_WRITE})
  @Operation(
      summary = "List delegation schemes",
      description = "Your own, or with scope those that the scope is in, whoever owns them.")
  @Refused(status = 404, when = "There is no such scope, or none that you know of.")
  ResponseEntity<Iterable<SchemeAnswer>> list(
      Caller caller,
      @RequestParam(name = "owner_orgno", required = false)
          @Parameter(description = "Your own number, as without it.", example = "991825827")
          @Nullable String owner,
      @RequestParam(required = false)
          @Parameter(description = "A scope that you want to delegate.", example = "difi:api3")
          @Nullable String scope,
      Paging paging) {
    return lists.list(caller, owner, scope, paging);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Needs(SCOPES_WRITE)
  @Operation(summary = "Make a delegation scheme", description = "Answers with its id.")
  @Refused(status = 409, when = "The resource is in use, or nothing can be delegated here.")
  ResponseEntity<UUID> create(Caller caller, @RequestBody SchemeRequest request) {
    var made = changes.create(caller, request);
    return ResponseEntity.created(
            URI.create("/" + caller.environment() + "/api/v1/delegationSchemes/" + made.id()))
        .eTag(Long.toString(made.version()))
        .body(made.id());
  }

  @GetMapping("/{delegation_scheme_id}")
  @Needs({SCOPES_READ, SCOPES_WRITE, CLIENTS_READ, CLIENTS_WRITE})
  @Operation(
      summary = "Get a delegation scheme",
      description = "Anybody's, as delegations and the list of schemes of a scope name it.")
  @Refused(status = 404, when = "There is no such scheme.")
  ResponseEntity<SchemeAnswer> get(Caller caller, @PathVariable("delegation_scheme_id") String id) {
    return answer(HttpStatus.OK, changes.find(caller, id));
  }

  @PutMapping(path = "/{delegation_scheme_id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Needs(SCOPES_WRITE)
  @Operation(
      summary = "Change a delegation scheme",
      description = "Replaces texts and scopes; the resource stays.")
  @Refused(status = 404, when = "There is no such scheme.")
  @Refused(status = 409, when = "Somebody else changes the scheme right now.")
  @Refused(status = 412, when = "The scheme is not as If-Match says.")
  ResponseEntity<SchemeAnswer> change(
      Caller caller,
      @PathVariable("delegation_scheme_id") String id,
      @RequestBody SchemeRequest request,
      IfMatch wanted) {
    return answer(HttpStatus.ACCEPTED, changes.change(caller, id, request, wanted));
  }

  @DeleteMapping("/{delegation_scheme_id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Needs(SCOPES_WRITE)
  @Operation(
      summary = "Remove a delegation scheme",
      description = "One that nothing is delegated by.")
  @Refused(status = 404, when = "There is no such scheme.")
  @Refused(status = 409, when = "Something is delegated by it.")
  void remove(Caller caller, @PathVariable("delegation_scheme_id") String id) {
    changes.remove(caller, id);
  }

  @GetMapping("/{delegation_scheme_id}/scopes")
  @Needs({SCOPES_READ, SCOPES_WRITE, CLIENTS_READ, CLIENTS_WRITE})
  @Operation(summary = "List the scopes of a delegation scheme", description = "100 at most.")
  @Refused(status = 404, when = "There is no such scheme.")
  List<String> scopes(Caller caller, @PathVariable("delegation_scheme_id") String id) {
    return SchemeAnswer.scopes(changes.find(caller, id));
  }

  @PutMapping(path = "/{delegation_scheme_id}/scopes", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Needs(SCOPES_WRITE)
  @Operation(summary = "Replace the scopes of a delegation scheme")
  @Refused(status = 404, when = "There is no such scheme.")
  @Refused(status = 409, when = "Somebody else changes the scheme right now.")
  @Refused(status = 412, when = "The scheme is not as If-Match says.")
  void replaceScopes(
      Caller caller,
      @PathVariable("delegation_scheme_id") String id,
      @RequestBody SchemeScopesRequest request,
      IfMatch wanted) {
    changes.replaceScopes(
        caller, id, Objects.requireNonNullElse(request.scopes(), List.of()), wanted);
  }

  @PostMapping("/{delegation_scheme_id}/scopes")
  @ResponseStatus(HttpStatus.CREATED)
  @Needs(SCOPES_WRITE)
  @Operation(summary = "Put a scope into a delegation scheme")
  @Refused(status = 404, when = "There is no such scheme.")
  @Refused(status = 409, when = "The scope is in it already.")
  void addScope(
      Caller caller,
      @PathVariable("delegation_scheme_id") String id,
      @RequestParam @Parameter(example = "difi:api3") String scope) {
    changes.addScope(caller, id, Parameters.scope(scope));
  }

  @DeleteMapping("/{delegation_scheme_id}/scopes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Needs(SCOPES_WRITE)
  @Operation(
      summary = "Take a scope out of a delegation scheme",
      description = "The last scope stays. What is not in it is out already.")
  @Refused(status = 404, when = "There is no such scheme.")
  void removeScope(
      Caller caller,
      @PathVariable("delegation_scheme_id") String id,
      @RequestParam @Parameter(example = "difi:api3") String scope) {
    changes.removeScope(caller, id, Parameters.scope(scope));
  }

  private static ResponseEntity<SchemeAnswer> answer(HttpStatus status, DelegationScheme scheme) {
    return Versioned.answer(status, SchemeAnswer.of(scheme), scheme.version());
  }
}
