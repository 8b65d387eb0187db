package no.portvakt.registry.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives operations their caller, which part of a list is wanted, and which version. */
class CallArguments implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    var type = parameter.getParameterType();
    return type == Caller.class || type == Paging.class || type == IfMatch.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    var type = parameter.getParameterType();
    if (type == Caller.class) {
      return Gatekeeper.caller(request);
    }
    return type == Paging.class
        ? Paging.of(request.getParameter(Paging.AFTER), request.getParameter(Paging.LIMIT))
        : IfMatch.of(request);
  }
}
