package no.portvakt.registry.audit;

import java.util.UUID;

/** Who makes a change: a registered person, a client, or a named part of the system. */
public sealed interface Actor {

  /** How the audit trail refers to the actor. */
  String reference();

  record Person(UUID id) implements Actor {

    @Override
    public String reference() {
      return "person:" + id;
    }
  }

  /** A client that acts for its organisation through the self-service API. */
  record Client(String environment, String id) implements Actor {

    @Override
    public String reference() {
      return "client:" + environment + "/" + id;
    }
  }

  @SuppressWarnings("AvoidCommonTypeNames") // always written Actor.System
  record System(String name) implements Actor {

    @Override
    public String reference() {
      return "system:" + name;
    }
  }
}
