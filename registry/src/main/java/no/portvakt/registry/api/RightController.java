package no.portvakt.registry.api;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static no.portvakt.registry.admin.AdminScopes.CLIENTS_READ;
import static no.portvakt.registry.admin.AdminScopes.SCOPES_READ;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.right.RightHolding;
import no.portvakt.registry.right.Rights;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may do what for the caller's organisation; people give rights and take them (6.9). */
@RestController
@Tag(
    name = "Rights",
    description =
        "What people may do for your organisation. Rights are given and taken by people who have"
            + " logged in, not here.")
class RightController {

  private final Rights rights;
  private final Persons persons;

  RightController(Rights rights, Persons persons) {
    this.rights = rights;
    this.persons = persons;
  }

  @GetMapping("/{environment}/api/v1/rights")
  @Needs({SCOPES_READ, CLIENTS_READ})
  @Operation(
      summary = "List the rights that people hold for your organisation",
      description = "Those that have not run out, by person and right.")
  ResponseEntity<Iterable<RightAnswer>> list(Caller caller, Paging paging) {
    return new Listing<>(
            wanted -> rights.heldFor(caller.environment(), caller.organisation(), wanted),
            this::named)
        .answer(paging);
  }

  private List<RightAnswer> named(List<RightHolding> held) {
    var names =
        persons.names(held.stream().flatMap(RightAnswer::people).collect(toUnmodifiableSet()));
    return held.stream().map(holding -> RightAnswer.of(holding, names)).toList();
  }
}
