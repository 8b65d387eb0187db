package no.portvakt.workflows.access;

import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightOutcome;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.request.AccessRemoval;
import no.portvakt.workflows.request.Request;
import org.springframework.stereotype.Component;

/** Takes what a removal names, within the caller's transaction. */
@Component
class Taking {

  private final Rights rights;
  private final Roles roles;

  Taking(Rights rights, Roles roles) {
    this.rights = rights;
    this.roles = roles;
  }

  /** Takes it, or nothing when whoever takes may not any more: false. */
  boolean take(Request request, AccessRemoval removal, UUID taker, Actor actor) {
    if (removal.ground().isDeparture()) {
      return takeAll(request, removal.holder(), taker, actor);
    }
    var environment = String.valueOf(request.environment());
    return removal.rights().stream()
        .allMatch(right -> take(environment, right, request, removal.holder(), taker, actor));
  }

  /** Whoever leaves keeps neither rights nor roles, in any environment. */
  private boolean takeAll(Request request, UUID holder, UUID taker, Actor actor) {
    var organisation = request.organisation();
    boolean taken =
        rights.of(holder).stream()
            .filter(held -> held.organisation().equals(organisation))
            .allMatch(
                held -> take(held.environment(), held.right(), request, holder, taker, actor));
    if (taken) {
      roles.of(holder).stream()
          .filter(held -> held.organisation().equals(organisation))
          .forEach(held -> roles.take(holder, organisation, held.role(), actor));
    }
    return taken;
  }

  private boolean take(
      String environment, Right right, Request request, UUID holder, UUID taker, Actor actor) {
    var cause = new Cause(actor, request.reference());
    var outcome = rights.take(environment, request.organisation(), holder, right, taker, cause);
    return !(outcome instanceof RightOutcome.NotAllowed);
  }
}
