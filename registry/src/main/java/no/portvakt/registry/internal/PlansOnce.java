package no.portvakt.registry.internal;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Has PostgreSQL plan each prepared statement once for a connection, by what stands in it. Left to
 * itself it compares what a plan for these values would cost with one for any, and where a table is
 * large and its guess at any value poor, as with a range or a text search, it plans anew at every
 * call, which takes longer than to carry out what it has planned. So whatever a plan should depend
 * on has to stand in the statement, as limits and values of closed sets do.
 */
@Component
public class PlansOnce implements BeanPostProcessor {

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource connections) {
      connections.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
    }
    return bean;
  }
}
