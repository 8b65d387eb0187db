package no.portvakt.workflows.access;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static no.portvakt.workflows.request.AccessRemoval.Ground.LEFT;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightHolding;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.approval.Ties;
import no.portvakt.workflows.request.AccessRemoval;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes all rights and roles of people who have left, at once and everywhere. */
@Component
public class Departures {

  private final Rights rights;
  private final Roles roles;
  private final Ties ties;
  private final TakeAtOnce taking;

  Departures(Rights rights, Roles roles, Ties ties, TakeAtOnce taking) {
    this.rights = rights;
    this.roles = roles;
    this.ties = ties;
    this.taking = taking;
  }

  /**
   * Takes what there is; a second time there is nothing.
   *
   * @param noticedBy which part of the system knows it
   */
  @Transactional
  public void left(UUID person, String noticedBy) {
    var actor = new Actor.System(noticedBy);
    for (var organisation : ties.of(person)) {
      boolean administrator = roles.holds(person, organisation, Role.MAIN_ADMINISTRATOR);
      var held =
          rights.of(person).stream()
              .filter(holding -> holding.organisation().equals(organisation))
              .toList();
      if (held.isEmpty()) {
        var removal = new AccessRemoval(person, Set.of(), LEFT, administrator, "");
        taking.take(null, organisation, removal, actor);
      }
      for (var environment : environmentsOf(held)) {
        var removal =
            new AccessRemoval(person, rightsIn(environment, held), LEFT, administrator, "");
        taking.take(environment, organisation, removal, actor);
      }
    }
  }

  private static Set<String> environmentsOf(List<RightHolding> held) {
    return held.stream().map(RightHolding::environment).collect(toCollection(TreeSet::new));
  }

  private static Set<Right> rightsIn(String environment, List<RightHolding> held) {
    return held.stream()
        .filter(holding -> holding.environment().equals(environment))
        .map(RightHolding::right)
        .collect(toSet());
  }
}
