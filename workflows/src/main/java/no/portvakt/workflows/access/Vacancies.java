package no.portvakt.workflows.access;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.portvakt.registry.Page;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightHolding;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.request.AccessRemoval;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.Request;
import org.springframework.stereotype.Component;

/** Finds what an organisation has nobody for any more, now that a request took it from somebody. */
@Component
public class Vacancies {

  private final Rights rights;
  private final Roles roles;

  Vacancies(Rights rights, Roles roles) {
    this.rights = rights;
    this.roles = roles;
  }

  /** The names of the rights that nobody holds, and of the role if that is vacant too. */
  public List<String> of(Request request) {
    var vacant = new ArrayList<String>();
    switch (request.subject()) {
      case AccessRemoval removal -> {
        addVacant(vacant, removal.rights(), request);
        if (removal.administrator()
            && roles.holders(request.organisation(), Role.MAIN_ADMINISTRATOR).isEmpty()) {
          vacant.add(Role.MAIN_ADMINISTRATOR.name());
        }
      }
      case ProductionAccess access -> addVacant(vacant, access.rights(), request);
      default -> {}
    }
    return vacant;
  }

  private void addVacant(List<String> vacant, Set<Right> gone, Request request) {
    var environment = request.environment();
    if (environment == null) {
      return;
    }
    var held =
        Page.walk(wanted -> rights.heldFor(environment, request.organisation(), wanted))
            .map(RightHolding::right)
            .collect(toSet());
    gone.stream().filter(right -> !held.contains(right)).map(Right::name).forEach(vacant::add);
  }
}
