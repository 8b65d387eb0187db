package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.SCOPES_READ;
import static no.portvakt.registry.admin.AdminScopes.SCOPES_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import no.portvakt.registry.merkantile.ConfirmOutcome;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.merkantile.SaveOutcome;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's merkantile data as a provider of APIs (domain rules 6.10). */
@RestController
@RequestMapping("/{environment}/api/v1/merkantile")
@Tag(
    name = "Merkantile data",
    description = "Whom to invoice, and whom to tell: of you as a provider, and of each client.")
class MerkantileController {

  private final Merkantile merkantile;

  MerkantileController(Merkantile merkantile) {
    this.merkantile = merkantile;
  }

  @GetMapping
  @Needs({SCOPES_READ, SCOPES_WRITE})
  @Operation(summary = "Get your merkantile data as a provider")
  @Refused(status = 404, when = "There are none.")
  MerkantileAnswer get(Caller caller) {
    return merkantile
        .ofProvider(caller.environment(), caller.organisation())
        .map(MerkantileAnswer::of)
        .orElseThrow(MerkantileController::missing);
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Needs(SCOPES_WRITE)
  @Operation(
      summary = "Save your merkantile data as a provider",
      description = "All of them; saving confirms them.")
  MerkantileAnswer save(Caller caller, @RequestBody MerkantileRequest request) {
    return saved(
        merkantile.saveProvider(
            caller.environment(), caller.organisation(), request.form(), caller.cause()));
  }

  @PostMapping(path = "/confirm", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Needs(SCOPES_WRITE)
  @Operation(
      summary = "Confirm your merkantile data as a provider",
      description = "That they are right as you got them.")
  @Refused(status = 404, when = "There are none.")
  @Refused(status = 409, when = "They have been saved or confirmed since you got them.")
  MerkantileAnswer confirm(Caller caller, @RequestBody MerkantileConfirmation confirmation) {
    return confirmed(
        merkantile.confirmProvider(
            caller.environment(), caller.organisation(), confirmation.shown(), caller.cause()));
  }

  static MerkantileAnswer saved(SaveOutcome outcome) {
    return switch (outcome) {
      case SaveOutcome.Saved(var data) -> MerkantileAnswer.of(data);
      case SaveOutcome.Refused(var violations) -> throw MerkantileRequest.refusal(violations);
    };
  }

  static MerkantileAnswer confirmed(ConfirmOutcome outcome) {
    return switch (outcome) {
      case ConfirmOutcome.Confirmed(var data) -> MerkantileAnswer.of(data);
      case ConfirmOutcome.Refused(var violations) -> throw Refusal.of(violations);
      case ConfirmOutcome.Stale _ -> throw Refusal.of(Fault.CONFLICT, "api.merkantile-stale");
      case ConfirmOutcome.Missing _ -> throw missing();
    };
  }

  static Refusal missing() {
    return Refusal.of(Fault.UNKNOWN, "api.merkantile-missing");
  }
}
