package no.portvakt.registry.role;

/** What a person may be for an organisation. */
public enum Role {
  MEMBER,
  MAIN_ADMINISTRATOR,
  SERVICEDESK,
  SERVICEDESK_LEADER,
  OPERATOR,

  /**
   * Lets suppliers use the organisation's access to APIs. Whoever holds it for a hovedenhet holds
   * it for each of its underenheter, which need have no people of their own: in Altinn too the
   * roles of a hovedenhet act for them.
   */
  API_ADMINISTRATOR;

  /** Whether whoever holds this role holds the other as well. */
  public boolean implies(Role other) {
    return switch (this) {
      case MAIN_ADMINISTRATOR ->
          other == MAIN_ADMINISTRATOR || other == API_ADMINISTRATOR || other == MEMBER;
      case API_ADMINISTRATOR -> other == API_ADMINISTRATOR || other == MEMBER;
      case MEMBER, SERVICEDESK, SERVICEDESK_LEADER, OPERATOR -> this == other;
    };
  }

  /** Whether whoever holds it for a hovedenhet holds it for the underenheter. */
  public boolean reachesUnits() {
    return this == API_ADMINISTRATOR;
  }

  /** Whether the role concerns the installation, and is held only with who runs it. */
  public boolean runsInstallation() {
    return this == SERVICEDESK || this == SERVICEDESK_LEADER || this == OPERATOR;
  }
}
