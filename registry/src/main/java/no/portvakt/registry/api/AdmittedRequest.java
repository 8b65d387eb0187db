package no.portvakt.registry.api;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the API sees it: parameters from the strictly read query and never from the body, no
 * slash at the path's end, and no longer a body than is allowed.
 */
final class AdmittedRequest extends HttpServletRequestWrapper {

  private final Map<String, List<String>> parameters;

  AdmittedRequest(HttpServletRequest request, Map<String, List<String>> parameters) {
    super(request);
    this.parameters = parameters;
  }

  @Override
  public String getRequestURI() {
    return withoutSlash(super.getRequestURI());
  }

  @Override
  public String getServletPath() {
    return withoutSlash(super.getServletPath());
  }

  private static String withoutSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  @Override
  public @Nullable String getParameter(String name) {
    var values = parameters.get(name);
    return values == null ? null : values.getFirst();
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    var values = parameters.get(name);
    return values == null ? null : values.toArray(String[]::new);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    var map = new LinkedHashMap<String, String[]>();
    parameters.forEach((name, values) -> map.put(name, values.toArray(String[]::new)));
    return map;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new LimitedBody(super.getInputStream());
  }

  @Override
  public BufferedReader getReader() {
    throw new UnsupportedOperationException("bodies are read as bytes");
  }
}
