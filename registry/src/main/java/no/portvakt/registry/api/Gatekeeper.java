package no.portvakt.registry.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.token.AccessTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets in whoever has a token of this environment with an admin scope that the operation needs, and
 * whose organisation has signed the terms of use. Challenges as RFC 6750, section 3.
 */
@Component
class Gatekeeper implements HandlerInterceptor {

  private static final String CALLER = Caller.class.getName();

  private final AccessTokens tokens;
  private final Organisations organisations;

  Gatekeeper(AccessTokens tokens, Organisations organisations) {
    this.tokens = tokens;
    this.organisations = organisations;
  }

  /** Of a request that was let in with a token. */
  static Caller caller(HttpServletRequest request) {
    var caller = (Caller) request.getAttribute(CALLER);
    if (caller == null) {
      throw new IllegalStateException("an open operation has no caller");
    }
    return caller;
  }

  static Refusal scopeMissing(String... needed) {
    return Refusal.of(Fault.SCOPE_MISSING, "api.scope-missing", String.join(", ", needed))
        .with(
            HttpHeaders.WWW_AUTHENTICATE,
            "Bearer error=\"insufficient_scope\", scope=\"%s\""
                .formatted(String.join(" ", needed)));
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getPackage() == Gatekeeper.class.getPackage()) {
      ApiCall.of(request).ifPresent(call -> admit(request, method, call));
    }
    return true;
  }

  private void admit(HttpServletRequest request, HandlerMethod method, ApiCall call) {
    if (method.hasMethodAnnotation(Open.class)) {
      return;
    }
    var needs = method.getMethodAnnotation(Needs.class);
    if (needs == null) {
      throw new IllegalStateException(method + " says neither what it needs nor that it is open");
    }
    var caller = caller(request, call);
    caller.mustHaveOneOf(needs.value());
    if (organisations.find(caller.organisation()).filter(Organisation::termsSigned).isEmpty()) {
      throw Refusal.of(Fault.TERMS_NOT_SIGNED, "api.terms");
    }
    caller.checkReason();
    request.setAttribute(CALLER, caller);
  }

  private Caller caller(HttpServletRequest request, ApiCall call) {
    if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
      throw unauthenticated("api.token-missing", "Bearer");
    }
    var environment = ApiPaths.environment(ApiPaths.raw(request));
    return Bearer.in(request)
        .flatMap(token -> tokens.verify(environment, token))
        .map(token ->
            new Caller(
                environment,
                token.consumer(),
                token.client(),
                token.scopes(),
                Reason.of(request),
                call))
        .orElseThrow(() -> unauthenticated("api.token-invalid", "Bearer error=\"invalid_token\""));
  }

  private static Refusal unauthenticated(String key, String challenge) {
    return Refusal.of(Fault.UNAUTHENTICATED, key).with(HttpHeaders.WWW_AUTHENTICATE, challenge);
  }
}
