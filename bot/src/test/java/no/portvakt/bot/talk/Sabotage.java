package no.portvakt.bot.talk;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import no.portvakt.workflows.engine.JobHandler;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Stands between Portvakt and its database, and ends connections just before a chosen statement of
 * what runs on a thread; the thread is known by its name.
 */
final class Sabotage implements BeanPostProcessor {

  private static final Set<String> STATEMENTS =
      Set.of("prepareStatement", "createStatement", "commit");

  private static final String CONNECTION_FAILURE = "08006";

  private final Map<String, Plan> plans = new ConcurrentHashMap<>();
  private final Set<String> lostCommits = ConcurrentHashMap.newKeySet();
  private final JobStrikes jobs = new JobStrikes(this);

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return switch (bean) {
      case HikariDataSource pool -> new Watched(pool);
      case JobHandler handler -> jobs.upon(handler);
      default -> bean;
    };
  }

  /** What befalls jobs. */
  JobStrikes jobs() {
    return jobs;
  }

  /** Every connection to the database ends before that statement, counted from now. */
  void endAllBefore(int statement, String thread) {
    plans.put(thread, new Plan(new AtomicInteger(statement), true));
  }

  /** The connection that is to execute that statement ends before it. */
  void endBefore(int statement, String thread) {
    plans.put(thread, new Plan(new AtomicInteger(statement), false));
  }

  /** The next commit is done, but its answer is lost. */
  void loseCommit(String thread) {
    lostCommits.add(thread);
  }

  /** Calls off what was planned; tells whether it had not happened. */
  boolean callOff(String thread) {
    return plans.remove(thread) != null;
  }

  private void beforeStatement(Connection connection, JdbcClient admin) throws SQLException {
    var thread = Thread.currentThread().getName();
    var plan = plans.get(thread);
    if (plan != null && plan.left().decrementAndGet() == 0 && plans.remove(thread, plan)) {
      int backend = connection.unwrap(PGConnection.class).getBackendPID();
      admin
          .sql(
              """
              select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity
               where datname = current_database() and pid <> pg_backend_pid()
                 and (:all or pid = :backend)
              """)
          .param("all", plan.all())
          .param("backend", backend)
          .query(Long.class)
          .single();
    }
  }

  private void afterCommit() throws SQLException {
    if (lostCommits.remove(Thread.currentThread().getName())) {
      throw new SQLException("the connection broke", CONNECTION_FAILURE);
    }
  }

  private record Plan(AtomicInteger left, boolean all) {}

  /** The pool, with somebody looking at what goes through its connections. */
  private final class Watched extends DelegatingDataSource {

    private final JdbcClient admin;

    Watched(HikariDataSource pool) {
      super(pool);
      DataSource wayIn =
          new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
      admin = JdbcClient.create(wayIn);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              Sabotage.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (_, method, arguments) -> {
                if (STATEMENTS.contains(method.getName())) {
                  beforeStatement(connection, admin);
                }
                try {
                  var result = method.invoke(connection, arguments);
                  if (method.getName().equals("commit")) {
                    afterCommit();
                  }
                  return result;
                } catch (InvocationTargetException e) {
                  throw requireNonNull(e.getCause());
                }
              });
    }
  }
}
