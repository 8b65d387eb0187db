package no.portvakt.bot;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.local.stack.Database;
import no.portvakt.local.stack.TestStack;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Portvakt as it runs, on a PostgreSQL of its own. Slack and the engine are away unless a property
 * says otherwise.
 */
public final class Installation implements AutoCloseable {

  public static final String SIGNING_SECRET = "local-signing-secret";
  public static final String WORKSPACE = "T0PORTVAKT";

  private static final String NOBODY = "http://127.0.0.1:1";

  private final ConfigurableApplicationContext context;
  private final Database database;

  private Installation(ConfigurableApplicationContext context, Database database) {
    this.context = context;
    this.database = database;
  }

  public static Installation start(Class<?> extra, String... properties) {
    return start(TestStack.postgres().newDatabase(), extra, properties);
  }

  public static Installation start(Database database, Class<?> extra, String... properties) {
    var arguments =
        new ArrayList<>(
            List.of(
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.username(),
                "spring.datasource.password=" + database.password(),
                "server.port=0",
                "portvakt.import=classpath:demo/world.json",
                "portvakt.zeebe.grpc-address=" + NOBODY,
                "portvakt.slack.api-url=" + NOBODY + "/api/",
                "portvakt.slack.signing-secret=" + SIGNING_SECRET,
                "portvakt.slack.bot-token=xoxb-local-portvakt-bot-token",
                "portvakt.slack.app-token=xapp-local-portvakt-app-token",
                "portvakt.slack.workspaces=" + WORKSPACE,
                "portvakt.slack.servicedesk-channel=C0SERVICEDESK",
                "portvakt.slack.response-url-hosts=127.0.0.1"));
    arguments.addAll(List.of(properties));
    var context =
        new SpringApplicationBuilder(PortvaktApplication.class, extra)
            .run(arguments.stream().map(property -> "--" + property).toArray(String[]::new));
    return new Installation(context, database);
  }

  public URI url() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
  }

  public Database database() {
    return database;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
