package no.portvakt.registry.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends what no decent client would send: every character goes out as one byte. */
record RawHttp(int port, String token) {

  Answer get(String target) {
    return send("GET", target, "", "");
  }

  Answer post(String target, String body) {
    return send("POST", target, "Content-Type: application/json\r\n", body);
  }

  Answer send(String method, String target, String headers, String body) {
    return exchange(
        head(method, target, headers + "Content-Length: " + body.length() + "\r\n") + body);
  }

  Answer chunked(String target, String body) {
    var headers = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n";
    return exchange(
        head("POST", target, headers)
            + Integer.toHexString(body.length())
            + "\r\n"
            + body
            + "\r\n0\r\n\r\n");
  }

  private String head(String method, String target, String headers) {
    return method
        + " "
        + target
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
        + token
        + "\r\n"
        + headers
        + "\r\n";
  }

  private Answer exchange(String request) {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return answer(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
    } catch (IOException broken) {
      throw new AssertionError(request.substring(0, Math.min(200, request.length())), broken);
    }
  }

  private static Answer answer(String text) {
    int end = text.indexOf("\r\n\r\n");
    var lines = text.substring(0, end).lines().toList();
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    for (var line : lines.subList(1, lines.size())) {
      var parts = line.split(": ?", 2);
      headers.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
    }
    var body = text.substring(end + 4);
    var whole = headers.containsKey("Transfer-Encoding") ? dechunked(body) : body;
    return new Answer(
        Integer.parseInt(lines.getFirst().substring(9, 12)),
        HttpHeaders.of(Map.copyOf(headers), (name, value) -> true),
        new String(whole.getBytes(ISO_8859_1), UTF_8));
  }

  private static String dechunked(String body) {
    var whole = new StringBuilder();
    int at = 0;
    while (true) {
      int end = body.indexOf("\r\n", at);
      int size = Integer.parseInt(body.substring(at, end), 16);
      if (size == 0) {
        return whole.toString();
      }
      whole.append(body, end + 2, end + 2 + size);
      at = end + 4 + size;
    }
  }
}
