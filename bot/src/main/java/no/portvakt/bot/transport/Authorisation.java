package no.portvakt.bot.transport;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import no.portvakt.registry.person.Account;

/**
 * Tells the handlers whose account acts. In place of Bolt's own, which asks Slack for leave and
 * believes the token rather than the payload. No token is handed out: handlers do not call Slack.
 */
final class Authorisation implements Middleware {

  @Override
  @SuppressWarnings("rawtypes") // as Bolt declares it
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    Delivery.current()
        .flatMap(delivery -> delivery.payload().account())
        .ifPresent(account -> tell(request, account));
    return chain.next(request);
  }

  private static void tell(Request<?> request, Account account) {
    request.getContext().setTeamId(account.workspace());
    request.getContext().setRequestUserId(account.user());
  }
}
