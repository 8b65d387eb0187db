package no.portvakt.registry.role;

/** What a person may be for an organisation. */
public enum Role {
  MEMBER,
  MAIN_ADMINISTRATOR,
  SERVICEDESK,
  SERVICEDESK_LEADER,
  OPERATOR;

  /** Whether whoever holds this role holds the other as well. */
  public boolean implies(Role other) {
    return this == other || (this == MAIN_ADMINISTRATOR && other == MEMBER);
  }

  /** Whether the role concerns the installation, and is held only with who runs it. */
  public boolean runsInstallation() {
    return this == SERVICEDESK || this == SERVICEDESK_LEADER || this == OPERATOR;
  }
}
