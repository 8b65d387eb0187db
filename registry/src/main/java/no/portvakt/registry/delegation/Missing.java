package no.portvakt.registry.delegation;

import java.net.URI;
import java.util.List;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.scope.AccessState;
import org.jspecify.annotations.Nullable;

/** What is missing of a part; the text of its key says who must do what next. */
public sealed interface Missing {

  ReadinessPart part();

  /** A key of {@link no.portvakt.registry.RuleTexts}. */
  String textKey();

  /** Nothing is delegated in this environment. */
  record NoSource() implements Missing {

    @Override
    public ReadinessPart part() {
      return ReadinessPart.SCOPE;
    }

    @Override
    public String textKey() {
      return "delegation-readiness.scope.no-source-here";
    }
  }

  record UnknownScope() implements Missing {

    @Override
    public ReadinessPart part() {
      return ReadinessPart.SCOPE;
    }

    @Override
    public String textKey() {
      return "delegation-readiness.scope.unknown";
    }
  }

  record InactiveScope() implements Missing {

    @Override
    public ReadinessPart part() {
      return ReadinessPart.SCOPE;
    }

    @Override
    public String textKey() {
      return "delegation-readiness.scope.inactive";
    }
  }

  /** The scope has no delegation source, or one of another environment. */
  record NotDelegable(@Nullable URI source, URI wanted) implements Missing {

    @Override
    public ReadinessPart part() {
      return ReadinessPart.SCOPE;
    }

    @Override
    public String textKey() {
      return "delegation-readiness.scope";
    }
  }

  record NoScheme() implements Missing {

    @Override
    public ReadinessPart part() {
      return ReadinessPart.SCHEME;
    }

    @Override
    public String textKey() {
      return "delegation-readiness.scheme";
    }
  }

  /** The consumer never had access, asked for it, or was denied. */
  record NoAccess(@Nullable AccessState state) implements Missing {

    @Override
    public ReadinessPart part() {
      return ReadinessPart.ACCESS;
    }

    @Override
    public String textKey() {
      return state == AccessState.REQUESTED
          ? "delegation-readiness.access.requested"
          : "delegation-readiness.access";
    }
  }

  /** Nothing is delegated; any of the schemes would do. */
  record NotDelegated(List<DelegationScheme> schemes) implements Missing {

    public NotDelegated {
      schemes = List.copyOf(schemes);
    }

    @Override
    public ReadinessPart part() {
      return ReadinessPart.DELEGATION;
    }

    @Override
    public String textKey() {
      return "delegation-readiness.delegation";
    }
  }

  record NoClient() implements Missing {

    @Override
    public ReadinessPart part() {
      return ReadinessPart.CLIENT;
    }

    @Override
    public String textKey() {
      return "delegation-readiness.client";
    }
  }

  /** There are clients, but none has a key that can be used. */
  record NoLiveKey(List<ClientId> clients) implements Missing {

    public NoLiveKey {
      clients = List.copyOf(clients);
    }

    @Override
    public ReadinessPart part() {
      return ReadinessPart.CLIENT;
    }

    @Override
    public String textKey() {
      return "delegation-readiness.client.key";
    }
  }
}
