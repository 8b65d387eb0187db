package no.portvakt.registry.role;

/** What a person may be for an organisation. */
public enum Role {
  MEMBER,
  MAIN_ADMINISTRATOR,
  SERVICEDESK,
  SERVICEDESK_LEADER,
  OPERATOR,

  /** Lets suppliers use the organisation's access to APIs. */
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

  /** Whether the role concerns the installation, and is held only with who runs it. */
  public boolean runsInstallation() {
    return this == SERVICEDESK || this == SERVICEDESK_LEADER || this == OPERATOR;
  }
}
