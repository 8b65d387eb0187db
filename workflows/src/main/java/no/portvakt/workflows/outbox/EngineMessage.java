package no.portvakt.workflows.outbox;

/**
 * The messages that the processes wait for. Apart from those that start a process they are
 * wake-ups: the job after them reads the database.
 */
public enum EngineMessage {
  PREFIX_ORDERED("prefix-ordered"),
  MEMBERSHIP_REQUESTED("membership-requested"),
  ACCESS_ASKED_FOR("access-asked-for"),
  SCOPE_ACCESS_ASKED_FOR("scope-access-asked-for"),
  SCOPE_DEACTIVATION_PLANNED("scope-deactivation-planned"),
  REMOVAL_ASKED_FOR("removal-asked-for"),
  DELEGATION_ASKED_FOR("delegation-asked-for"),
  REVOCATION_DECIDED("delegation-revocation-decided"),
  PROVIDER_ASKED("provider-asked"),
  PREREQUISITES_CHANGED("prerequisites-changed"),
  REQUEST_ANSWERED("request-answered"),
  REQUEST_WITHDRAWN("request-withdrawn"),

  KEY_NEARS_ITS_END("key-nears-its-end"),
  KEY_CHANGED("key-changed"),

  ROLE_CHANGED("role-changed");

  private final String messageName;

  EngineMessage(String messageName) {
    this.messageName = messageName;
  }

  /** The name in the BPMN models. */
  public String messageName() {
    return messageName;
  }
}
