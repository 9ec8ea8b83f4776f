// The messages that people take along to their mail programs. The files beside this test are what
// they look like, byte for byte; tests/scripts/mails.test.mjs has another program read them.
#include "bundle/mail_file.h"

#include "core/json.h"
#include "core/json_reader.h"
#include "support/assets.h"
#include "support/story.h"

#include <catch2/catch.hpp>
#include <fstream>

using bundle::Mail;

namespace {

const std::string folder = "../tests/bundle/mails/";

Mail mail_of(const core::Json& json)
{
    const auto text = [&](const core::Json& object, const char* key) {
        return object.at(key).get<std::string>();
    };
    Mail mail{
        .from = {.name = text(json.at("from"), "name"), .email = text(json.at("from"), "email")},
        .subject = text(json, "subject"),
        .text = text(json, "text"),
        .language = text(json, "language"),
        .id = text(json, "id"),
        .written_on = support::at("2020-06-29T09:30")};
    for (const core::Json& to : json.at("to")) {
        mail.to.push_back({.name = text(to, "name"), .email = text(to, "email")});
    }
    return mail;
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t end = text.find("\r\n", from);
        REQUIRE(end != text.npos); // every line ends as mail wants it
        lines.push_back(text.substr(from, end - from));
        from = end + 2;
    }
    return lines;
}

// The names of the headers, folded lines taken together.
std::vector<std::string> headers_of(const std::string& mail)
{
    std::vector<std::string> names;
    for (const std::string& line : lines_of(mail)) {
        if (line.empty()) break;
        if (line.front() == ' ') continue;
        names.push_back(line.substr(0, line.find(':')));
    }
    return names;
}

const std::vector<std::string> usual_headers{"From",
                                             "To",
                                             "Subject",
                                             "Date",
                                             "Message-ID",
                                             "MIME-Version",
                                             "Content-Type",
                                             "Content-Language",
                                             "Content-Transfer-Encoding",
                                             "X-Unsent"};

Mail plain_mail()
{
    return {.from = {.name = "Ada Partner", .email = "ada@fabrikam.com"},
            .to = {{.name = "Cleo Customer", .email = "cleo@contoso.com"}},
            .subject = "A question",
            .text = "Hello,\n\nthis is it.\n",
            .language = "en",
            .id = "CA-1-consent",
            .written_on = support::at("2020-06-29T09:30")};
}

} // namespace

TEST_CASE("a message is the same bytes as the file that stands for it")
{
    const core::Json cases = core::Json::parse(support::asset(folder + "cases.json"));
    CHECK(cases.size() >= 8);
    for (const core::Json& one : cases) {
        const std::string name = one.at("name").get<std::string>();
        INFO(name);
        CHECK(bundle::mail_text(mail_of(one)) == support::asset(folder + name + ".eml"));
    }
}

TEST_CASE("no line of a message is longer than 76 signs, whatever stands in it")
{
    Mail mail = plain_mail();
    mail.subject = std::string(300, 'x') + " " + std::string(40, 'y');
    mail.text = std::string(1000, 'z') + "\n" + std::string(500, '=') + "\n. \n.\nFrom here\n ";
    mail.to[0].name = std::string(200, 'n');
    for (const char* letter : {"", "\u00F3", "\u8ACB", "\U0001F600"}) {
        for (int i = 0; i < 200; ++i) {
            mail.subject += letter;
            mail.text += letter;
            mail.to[0].name += letter;
        }
        for (const std::string& line : lines_of(bundle::mail_text(mail))) {
            CHECK(line.size() <= 76);
            CHECK(line != ".");
            CHECK(line.rfind("From ", 0) != 0);
            for (const char c : line) CHECK(static_cast<unsigned char>(c) < 127);
        }
    }
}

TEST_CASE("no name, subject or address adds a header or ends the headers")
{
    const std::string attacks[] = {"Ada\r\nBcc: all@example.com",
                                   "Ada\nX-Evil: 1\n\nbody",
                                   "Ada\r\n\r\n<script>",
                                   std::string("Ada\0Bcc: x", 10),
                                   "\"Ada\" <eve@example.com>, ",
                                   "=?UTF-8?B?QmNjOiB4?=",
                                   "Ada\u2028Bcc: x",
                                   "Ada\\\" <eve@example.com>"};
    for (const std::string& attack : attacks) {
        INFO(attack);
        Mail mail = plain_mail();
        mail.from.name = attack;
        mail.to[0].name = attack;
        mail.subject = attack;
        mail.id = attack;
        mail.language = attack;
        CHECK(headers_of(bundle::mail_text(mail)) == usual_headers);
        mail.to[0].email = attack + "@contoso.com";
        mail.from.email = "eve@example.com>\r\nBcc: all@example.com";
        const std::vector<std::string> headers = headers_of(bundle::mail_text(mail));
        CHECK(std::count(headers.begin(), headers.end(), "Bcc") == 0);
        CHECK(std::count(headers.begin(), headers.end(), "X-Evil") == 0);
        CHECK(headers.size() <= usual_headers.size());
    }
}

TEST_CASE("an address that no mail could have is left for the person to fill in")
{
    for (const char* email : {"", "ada", "ada@", "@contoso.com", "a b@contoso.com",
                              "a,b@contoso.com", "ad\u00E4@contoso.com", "a@b@contoso.com"}) {
        INFO(email);
        CHECK_FALSE(bundle::is_mailable(email));
    }
    CHECK(bundle::is_mailable("ada.o'neil+x@contoso.com"));
    CHECK(bundle::is_mailable("ada@\u0142\u00F3d\u017A.pl"));
    Mail mail = plain_mail();
    mail.to[0].email = "nobody";
    const std::string text = bundle::mail_text(mail);
    CHECK(text.find("\r\nTo:") == text.npos);
    mail.from.email.clear();
    CHECK(bundle::mail_text(mail).rfind("From: \"Ada Partner\" :;\r\n", 0) == 0);
}

TEST_CASE("Latin text stays legible in the file, Chinese does not grow threefold")
{
    Mail mail = plain_mail();
    mail.text = "Dzie\u0144 dobry, to jest wiadomo\u015B\u0107 o zg\u0142oszeniu.\n";
    const std::string polish = bundle::mail_text(mail);
    CHECK(polish.find("Content-Transfer-Encoding: quoted-printable") != polish.npos);
    CHECK(polish.find("dobry, to jest") != polish.npos);
    mail.text = "\u60A8\u597D\uFF1A\u9019\u662F\u95DC\u65BC\u7533\u8ACB\u7684\u8A0A\u606F\u3002\n";
    const std::string chinese = bundle::mail_text(mail);
    CHECK(chinese.find("Content-Transfer-Encoding: base64") != chinese.npos);
}

// Not a test: `claimdesk_tests "[.write-mails]"` in the tree's folder writes the files anew, after
// a change of the format that was meant. mails.test.mjs then says whether others still read them.
TEST_CASE("the files that stand for messages are written anew", "[.write-mails]")
{
    for (const core::Json& one : core::Json::parse(support::asset(folder + "cases.json"))) {
        const std::string name = one.at("name").get<std::string>();
        std::ofstream file("tests/bundle/mails/" + name + ".eml", std::ios::binary);
        file << bundle::mail_text(mail_of(one));
        CHECK(file.good());
    }
}
