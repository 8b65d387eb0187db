package no.portvakt.bot.adminclient;

import java.util.ArrayDeque;
import java.util.List;
import no.portvakt.registry.admin.AdminClientOrder;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/** What was written at the terminal; throws with what is wrong. */
record AdminClientArguments(
    String environment,
    OrganisationNumber organisation,
    String keyFile,
    @Nullable String name,
    @Nullable ClientId client,
    boolean termsSigned,
    boolean supplier,
    boolean runsInstallation) {

  static AdminClientArguments of(List<String> arguments) {
    var left = new ArrayDeque<>(arguments);
    var environment = next(left, "an environment");
    var organisation = OrganisationNumber.of(next(left, "an organisation number"));
    var keyFile = next(left, "a file with the public key, or -");
    String name = null;
    ClientId client = null;
    boolean termsSigned = false;
    boolean supplier = false;
    boolean runsInstallation = false;
    while (!left.isEmpty()) {
      switch (left.pop()) {
        case "--name" -> name = next(left, "a name after --name");
        case "--client" -> client = new ClientId(next(left, "a client id after --client"));
        case "--terms-signed" -> termsSigned = true;
        case "--supplier" -> supplier = true;
        case "--runs-installation" -> runsInstallation = true;
        case String other -> throw new IllegalArgumentException("unknown: " + other);
      }
    }
    return new AdminClientArguments(
        environment, organisation, keyFile, name, client, termsSigned, supplier, runsInstallation);
  }

  AdminClientOrder order(String key) {
    return new AdminClientOrder(
        environment, organisation, name, termsSigned, supplier, runsInstallation, client, key);
  }

  private static String next(ArrayDeque<String> left, String wanted) {
    var argument = left.poll();
    if (argument == null) {
      throw new IllegalArgumentException(wanted + " is missing");
    }
    return argument;
  }
}
