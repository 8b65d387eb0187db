package no.portvakt.registry.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import no.portvakt.registry.delegation.Delegations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where delegations are given, for everybody (domain rules 6.8). */
@RestController
@Tag(name = "Delegation sources", description = "Where consumers delegate access to suppliers.")
class DelegationSourceController {

  private final Delegations delegations;

  DelegationSourceController(Delegations delegations) {
    this.delegations = delegations;
  }

  @GetMapping({"/{environment}/api/v1/delegationsources", "/{environment}/delegationsources"})
  @Open
  @Operation(
      summary = "List the delegation sources",
      description = "An empty list: nothing can be delegated in this environment.")
  List<DelegationSourceAnswer> list(@PathVariable String environment) {
    return delegations.sources(environment).stream().map(DelegationSourceAnswer::of).toList();
  }
}
