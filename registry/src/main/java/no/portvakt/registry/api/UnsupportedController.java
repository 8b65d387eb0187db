package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.CLIENTS_MODIFY;
import static no.portvakt.registry.admin.AdminScopes.CLIENTS_READ;
import static no.portvakt.registry.admin.AdminScopes.CLIENTS_WRITE;
import static no.portvakt.registry.admin.AdminScopes.ON_BEHALF_OF;
import static no.portvakt.registry.admin.AdminScopes.ON_BEHALF_OF_TOO;

import io.swagger.v3.oas.annotations.Hidden;
import no.portvakt.registry.client.ClientId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** What Digdir's API has for other kinds of client, and Maskinporten has not (domain rules 6.4). */
@RestController
@RequestMapping({"/{environment}/api/v1/clients/{client_id}", "/{environment}/clients/{client_id}"})
@Hidden
class UnsupportedController {

  private final OwnClients own;

  UnsupportedController(OwnClients own) {
    this.own = own;
  }

  @PostMapping("/secret")
  @Needs({CLIENTS_WRITE, CLIENTS_MODIFY})
  void secret(Caller caller, @PathVariable("client_id") String id) {
    own.find(caller, client(id), CLIENTS_WRITE, CLIENTS_MODIFY);
    throw Refusal.of(Fault.INVALID, "api.no-secret");
  }

  @RequestMapping(
      path = {"/onbehalfof", "/onbehalfof/{name}"},
      method = {RequestMethod.GET, RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE})
  @Needs({CLIENTS_READ, CLIENTS_WRITE, CLIENTS_MODIFY, ON_BEHALF_OF, ON_BEHALF_OF_TOO})
  void onBehalfOf(Caller caller, @PathVariable("client_id") String id) {
    own.find(
        caller,
        client(id),
        CLIENTS_READ,
        CLIENTS_WRITE,
        CLIENTS_MODIFY,
        ON_BEHALF_OF,
        ON_BEHALF_OF_TOO);
    throw Refusal.of(Fault.INVALID, "api.no-onbehalfof");
  }

  private static ClientId client(String id) {
    return Parameters.client(id);
  }
}
