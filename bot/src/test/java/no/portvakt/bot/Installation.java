package no.portvakt.bot;

import java.net.URI;
import java.util.LinkedHashMap;
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
    var settings = new LinkedHashMap<String, String>();
    settings.put("spring.datasource.url", database.url());
    settings.put("spring.datasource.username", database.username());
    settings.put("spring.datasource.password", database.password());
    settings.put("server.port", "0");
    settings.put("portvakt.import", "classpath:demo/world.json");
    settings.put("portvakt.zeebe.grpc-address", NOBODY);
    settings.put("portvakt.slack.api-url", NOBODY + "/api/");
    settings.put("portvakt.slack.signing-secret", SIGNING_SECRET);
    settings.put("portvakt.slack.bot-token", "xoxb-local-portvakt-bot-token");
    settings.put("portvakt.slack.app-token", "xapp-local-portvakt-app-token");
    settings.put("portvakt.slack.workspaces", WORKSPACE);
    settings.put("portvakt.slack.servicedesk-channel", "C0SERVICEDESK");
    settings.put("portvakt.slack.notice-channel", "C0KUNNGJORING");
    settings.put("portvakt.slack.response-url-hosts", "127.0.0.1");
    for (var property : properties) {
      int equals = property.indexOf('=');
      settings.put(property.substring(0, equals), property.substring(equals + 1));
    }
    var arguments =
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    var context = new SpringApplicationBuilder(PortvaktApplication.class, extra).run(arguments);
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
