package no.portvakt.workflows.approval;

/** Who decides about requests, in the words of the decision table {@code approval-policy}. */
public enum Approver {
  MAIN_ADMINISTRATOR,
  /** Those who look after the APIs of the organisation that decides. */
  API_OWNER,
  SERVICEDESK,
  SERVICEDESK_LEADER;

  /** Whether they decide for everybody, and not for their own organisation only. */
  public boolean runsInstallation() {
    return this == SERVICEDESK || this == SERVICEDESK_LEADER;
  }
}
