package no.portvakt.registry.api;

import org.springframework.http.HttpStatus;

/** What can be wrong with a request, as a status and the {@code error} of its body. */
enum Fault {
  INVALID(HttpStatus.BAD_REQUEST, "invalid_request"),
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "invalid_token"),
  SCOPE_MISSING(HttpStatus.FORBIDDEN, "insufficient_scope"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "access_denied"),
  UNKNOWN(HttpStatus.NOT_FOUND, "not_found"),
  METHOD(HttpStatus.METHOD_NOT_ALLOWED, "method_not_allowed"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "not_acceptable"),
  CONFLICT(HttpStatus.CONFLICT, "conflict"),
  CHANGED(HttpStatus.PRECONDITION_FAILED, "precondition_failed"),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "content_too_large"),
  MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type"),
  TERMS_NOT_SIGNED(HttpStatus.PRECONDITION_REQUIRED, "terms_not_signed"),
  BROKEN(HttpStatus.INTERNAL_SERVER_ERROR, "server_error"),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "temporarily_unavailable");

  private final HttpStatus status;
  private final String error;

  Fault(HttpStatus status, String error) {
    this.status = status;
    this.error = error;
  }

  HttpStatus status() {
    return status;
  }

  String error() {
    return error;
  }
}
