package no.portvakt.workflows.engine;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the running process instances can be searched, which only reconciling asks for.
 *
 * @param url the server, without a path
 * @param username empty: nobody has to log in
 */
@ConfigurationProperties("portvakt.instances")
record InstancesProperties(
    @DefaultValue("none") Api api,
    @DefaultValue("http://localhost:8080") URI url,
    @DefaultValue("") String username,
    @DefaultValue("") String password) {

  enum Api {
    /** Nowhere. */
    NONE,
    /** Operate's own API, to 8.7. */
    OPERATE,
    /** The cluster's API, from 8.8 on. */
    CLUSTER
  }

  /** With neither name nor password. */
  @Override
  public String toString() {
    return "InstancesProperties[api=%s, url=%s]".formatted(api, url);
  }
}
