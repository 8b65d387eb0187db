package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.CLIENTS_READ;
import static no.portvakt.registry.admin.AdminScopes.CLIENTS_WRITE;
import static no.portvakt.registry.admin.AdminScopes.SUPPLIER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import no.portvakt.registry.client.ClientOutcome;
import no.portvakt.registry.client.Clients;
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
import org.springframework.web.bind.annotation.RestController;

/** The clients of the caller (domain rules 6.4). */
@RestController
@RequestMapping({"/{environment}/api/v1/clients", "/{environment}/clients"})
@Tag(
    name = "Clients",
    description =
        "Integrations that fetch tokens, yours or your customers'. Secrets and on-behalf-of"
            + " registrations do not exist in Maskinporten; their paths answer 400.")
class ClientController {

  private final Clients clients;
  private final OwnClients own;
  private final ClientChanges changes;

  ClientController(Clients clients, OwnClients own, ClientChanges changes) {
    this.clients = clients;
    this.own = own;
    this.changes = changes;
  }

  @GetMapping
  @Needs(CLIENTS_READ)
  @Operation(summary = "List your clients", description = "Also those that you made for customers.")
  ResponseEntity<Iterable<ClientAnswer>> list(
      Caller caller,
      @RequestParam(defaultValue = "false")
          @Parameter(description = "Whether deactivated ones are listed too.")
          boolean inactive,
      Paging paging) {
    return new Listing<>(
            wanted ->
                clients.concerning(caller.environment(), caller.organisation(), inactive, wanted),
            ClientAnswer::of)
        .answer(paging);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Needs({CLIENTS_WRITE, SUPPLIER})
  @Operation(
      summary = "Make a client",
      description =
          "For your own organisation, or for a customer with the admin scope"
              + " idporten:dcr.supplier. Its keys are registered afterwards.")
  @Refused(status = 409, when = "The id is in use.")
  ResponseEntity<ClientAnswer> create(Caller caller, @RequestBody ClientRequest request) {
    return answer(caller.created(), changes.create(caller, request));
  }

  @GetMapping("/{client_id}")
  @Needs({CLIENTS_READ, SUPPLIER})
  @Operation(summary = "Get one of your clients")
  @Refused(status = 404, when = "There is no such client.")
  ResponseEntity<ClientAnswer> get(Caller caller, @PathVariable("client_id") String id) {
    var client = own.find(caller, Parameters.client(id), CLIENTS_READ);
    return Versioned.answer(HttpStatus.OK, ClientAnswer.of(client), client.version());
  }

  @PutMapping(path = "/{client_id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Needs({CLIENTS_WRITE, SUPPLIER})
  @Operation(
      summary = "Change or reactivate a client",
      description =
          "Replaces all that can be changed: what you leave out gets its default value. Id, owner"
              + " and integration type never change.")
  @Refused(status = 404, when = "There is no such client.")
  @Refused(status = 409, when = "Somebody else changes the client right now.")
  @Refused(status = 412, when = "The client is not as If-Match says.")
  ResponseEntity<ClientAnswer> change(
      Caller caller,
      @PathVariable("client_id") String id,
      @RequestBody ClientRequest request,
      IfMatch wanted) {
    return answer(HttpStatus.OK, changes.change(caller, Parameters.client(id), request, wanted));
  }

  @DeleteMapping("/{client_id}")
  @Needs({CLIENTS_WRITE, SUPPLIER})
  @Operation(
      summary = "Deactivate a client",
      description = "Nothing is deleted: it gets no tokens until it is reactivated.")
  @Refused(status = 404, when = "There is no such client.")
  @Refused(status = 409, when = "With confirm=false: the client has keys that it can still use.")
  @Refused(status = 412, when = "The client is not as If-Match says.")
  ResponseEntity<ClientAnswer> deactivate(
      Caller caller,
      @PathVariable("client_id") String id,
      @RequestParam(defaultValue = "true")
          @Parameter(description = "false refuses while the client has keys that it can use.")
          boolean confirm,
      IfMatch wanted) {
    return answer(
        HttpStatus.OK, changes.deactivate(caller, Parameters.client(id), confirm, wanted));
  }

  private static ResponseEntity<ClientAnswer> answer(HttpStatus status, ClientOutcome.Done done) {
    var client = done.client();
    return Versioned.answer(status, ClientAnswer.of(client), client.version(), done.advice());
  }
}
