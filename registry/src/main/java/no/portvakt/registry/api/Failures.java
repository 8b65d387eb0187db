package no.portvakt.registry.api;

import no.portvakt.registry.audit.SensitiveContentException;
import no.portvakt.registry.delegation.DelegationSourceException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What a failure is to the caller: its own mistake where it can be, otherwise ours. */
final class Failures {

  private Failures() {}

  static Refusal refusal(Throwable failure) {
    return switch (failure) {
      case Refusal refusal -> refusal;
      case HttpRequestMethodNotSupportedException method -> method(method);
      case HttpMediaTypeNotSupportedException type ->
          Refusal.of(
              Fault.MEDIA_TYPE,
              "api.media-type",
              MediaType.toString(type.getSupportedMediaTypes()));
      case HttpMediaTypeNotAcceptableException _ ->
          Refusal.of(Fault.NOT_ACCEPTABLE, "api.not-acceptable");
      case MissingServletRequestParameterException missing ->
          Refusal.invalid(missing.getParameterName(), "api.parameter-missing");
      case MethodArgumentTypeMismatchException wrong ->
          Refusal.invalid(wrong.getName(), "api.parameter-type");
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
      case SensitiveContentException _ -> Refusal.of(Fault.INVALID, "api.sensitive");
      case DuplicateKeyException _ -> Refusal.of(Fault.CONFLICT, "api.exists");
      case DataIntegrityViolationException _ -> Refusal.of(Fault.INVALID, "api.rule");
      case DataAccessResourceFailureException _,
          TransientDataAccessException _,
          CannotCreateTransactionException _ ->
          Refusal.of(Fault.UNAVAILABLE, "api.unavailable").with(HttpHeaders.RETRY_AFTER, "5");
      case DelegationSourceException _ ->
          Refusal.of(Fault.UNAVAILABLE, "api.delegation-source").with(HttpHeaders.RETRY_AFTER, "5");
      default -> other(failure);
    };
  }

  private static Refusal method(HttpRequestMethodNotSupportedException method) {
    var allowed = method.getSupportedMethods();
    var refusal = Refusal.of(Fault.METHOD, "api.method");
    return allowed == null ? refusal : refusal.with(HttpHeaders.ALLOW, String.join(", ", allowed));
  }

  private static Refusal unreadable(HttpMessageNotReadableException unreadable) {
    return unreadable.getCause() instanceof Refusal refusal
        ? refusal
        : Refusal.of(Fault.INVALID, "api.body-missing");
  }

  private static Refusal other(Throwable failure) {
    if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return known.getStatusCode().value() == Fault.UNKNOWN.status().value()
          ? Refusal.of(Fault.UNKNOWN, "api.path-unknown")
          : Refusal.of(Fault.INVALID, "api.rule");
    }
    return Refusal.of(Fault.BROKEN, "api.broken");
  }

  /** Whether an operator should look: it broke, or only the database saw that it is wrong. */
  static boolean isOurs(Throwable failure, Refusal refusal) {
    return refusal.fault().status().is5xxServerError()
        || (failure instanceof DataIntegrityViolationException
            && !(failure instanceof DuplicateKeyException));
  }
}
