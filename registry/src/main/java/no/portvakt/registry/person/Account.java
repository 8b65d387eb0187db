package no.portvakt.registry.person;

/** An account in a chat workspace. */
public record Account(String workspace, String user) {

  public Account {
    if (workspace.isBlank() || user.isBlank()) {
      throw new IllegalArgumentException("an account has a workspace and a user");
    }
  }

  @Override
  public String toString() {
    return workspace + "/" + user;
  }
}
