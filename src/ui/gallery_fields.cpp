#include "ui/gallery_fields.h"

#include "ui/button.h"
#include "ui/card.h"
#include "ui/checked_field.h"
#include "ui/form.h"
#include "ui/heading.h"
#include "ui/icon_button.h"
#include "ui/multi_select.h"
#include "ui/select.h"
#include "ui/text.h"
#include "ui/text_area.h"
#include "ui/text_field.h"

namespace ui {

namespace {

constexpr float gap = 20;
constexpr float two_columns_from = 720;

void keep(const std::optional<std::string>& typed, std::string& value)
{
    if (typed) value = *typed;
}

struct Section {
    std::string_view key{};
    std::string title{};
    void (*body)(Ui&, FieldsGallery&) = nullptr;
};

void draw_section(Ui& ui, const Section& section, FieldsGallery& local)
{
    card(ui, [&] {
        ui.around({.id = ui.id(section.key), .role = Role::Group, .name = section.title}, [&] {
            heading(ui, "heading", 2, section.title);
            ui.space(16);
            section.body(ui, local);
        });
    });
}

// Side by side where there is room, else one below the other.
void side_by_side(Ui& ui, const Body& left, const Body& right)
{
    if (ui.width() >= two_columns_from) {
        ui.columns({1, 1}, 32, [&](std::size_t column) { column == 0 ? left() : right(); });
        return;
    }
    left();
    ui.space(gap);
    right();
}

// One beside the other, on a new line where the line is full.
class Flow {
public:
    explicit Flow(Ui& ui) : ui_(ui), line_(ui.take(ui.control_height())), x_(line_.x) {}

    Rect next(float width)
    {
        if (x_ > line_.x && x_ + width > line_.right()) {
            ui_.space(8);
            line_ = ui_.take(ui_.control_height());
            x_ = line_.x;
        }
        const Rect area{x_, line_.y, std::min(width, line_.width), line_.height};
        x_ += width + 8;
        return area;
    }

private:
    Ui& ui_;
    Rect line_;
    float x_ = 0;
};

void buttons(Ui& ui, FieldsGallery& local)
{
    const std::string because = "Three things are missing";
    const std::vector<Button> all{
        {.key = "standard", .label = "Standard"},
        {.key = "primary", .label = "Primary", .icon = Icon::add, .look = ButtonLook::Primary},
        {.key = "quiet", .label = "Quiet", .icon = Icon::edit, .look = ButtonLook::Quiet},
        {.key = "locked", .label = "Locked", .disabled_because = because},
        {.key = "locked_primary",
         .label = "Locked primary",
         .look = ButtonLook::Primary,
         .disabled_because = because}};
    Flow flow(ui);
    for (const Button& one : all) button_in(ui, flow.next(button_width(ui, one)), one);
    const Rect square = flow.next(ui.control_height());
    if (icon_button_in(ui, square, {.key = "again", .label = "Refresh", .icon = Icon::history})) {
        ++local.refreshed;
    }
    icon_button_in(ui, flow.next(ui.control_height()),
                   {.key = "locked_icon",
                    .label = "Locked icon",
                    .icon = Icon::dismiss,
                    .disabled_because = because});
    if (local.refreshed == 0) return;
    ui.space(8);
    paragraph(ui, "refreshed", "Refreshed: " + std::to_string(local.refreshed));
}

std::string identifier_problem(std::string_view text)
{
    if (text.size() == 36) return {};
    return "This is not a subscription ID: it has 36 characters. You find it in the customer’s "
           "admin center under Billing › Your products.";
}

std::string mail_problem(std::string_view text)
{
    if (text.empty()) return "Enter the technical contact’s address.";
    return text.find('@') == text.npos ? "An e-mail address has an @ in it." : "";
}

void plain_fields(Ui& ui, FieldsGallery& local)
{
    keep(text_field(ui, {.about = {.key = "name",
                                   .label = "Claim name",
                                   .description = "Only your company sees it.",
                                   .required = true},
                         .value = local.name}),
         local.name);
    ui.space(gap);
    keep(text_field(ui, {.about = {.key = "subscription",
                                   .label = "Subscription ID",
                                   .error = identifier_problem(local.subscription),
                                   .required = true},
                         .value = local.subscription,
                         .kind = TextKind::Identifier}),
         local.subscription);
    ui.space(gap);
    keep(checked_field(ui,
                       {.field = {.about = {.key = "mail", .label = "Technical contact’s e-mail"},
                                  .value = local.mail,
                                  .kind = TextKind::Email,
                                  .placeholder = "name@company.com"},
                        .check = mail_problem}),
         local.mail);
}

void other_fields(Ui& ui, FieldsGallery& local)
{
    keep(search_field(ui, {.about = {.key = "search", .label = "Search these claims"},
                           .value = local.search,
                           .placeholder = "Search these claims"}),
         local.search);
    ui.space(gap);
    keep(text_field(ui, {.about = {.key = "locked",
                                   .label = "Domain name",
                                   .disabled_because = "The customer has confirmed it."},
                         .value = local.domain,
                         .kind = TextKind::Domain}),
         local.domain);
    ui.space(gap);
    keep(text_field(ui, {.about = {.key = "secret", .label = "Password of the host"},
                         .value = local.secret,
                         .kind = TextKind::Secret}),
         local.secret);
    ui.space(gap);
    text_field(ui, {.about = {.key = "tenant", .label = "Tenant ID"},
                    .value = "7b2c0c0e-1c53-4b8a-8a32-0c8e2f6b1d44",
                    .kind = TextKind::Identifier,
                    .read_only = true});
}

void comment(Ui& ui, FieldsGallery& local)
{
    keep(text_area(ui, {.about = {.key = "comment", .label = "Comment"},
                        .value = local.comment,
                        .placeholder = "Write to the reviewer",
                        .length_max = 2000}),
         local.comment);
}

void boxes(Ui& ui, FieldsGallery& local)
{
    const CheckBox all{.about = {.key = "all", .label = "All products of the claim"},
                       .checked = local.all};
    if (const auto set = check_box(ui, all)) local.all = *set ? Checked::Yes : Checked::No;
    const CheckBox signature{
        .about = {.key = "signed",
                  .label = "The customer’s signature is on the statement of work, and it is "
                           "dated within the last 12 months",
                  .error = local.signed_by_customer ? "" : "A claim without it is sent back.",
                  .required = true},
        .checked = local.signed_by_customer ? Checked::Yes : Checked::No};
    if (const auto set = check_box(ui, signature)) local.signed_by_customer = *set;
    check_box(ui, {.about = {.key = "locked",
                             .label = "Official",
                             .disabled_because = "Set when the consent period has passed."},
                   .checked = Checked::Yes});
}

void switches(Ui& ui, FieldsGallery& local)
{
    const Switch notify{.about = {.key = "notify",
                                  .label = "Tell me when a claim needs me",
                                  .description = "In this browser, while Claimdesk is open."},
                        .on = local.notify};
    if (const auto set = switch_(ui, notify)) local.notify = *set;
    switch_(ui, {.about = {.key = "offline",
                           .label = "Send to Microsoft",
                           .disabled_because = "This copy works offline."}});
}

void radios(Ui& ui, FieldsGallery& local)
{
    const std::vector<Choice> kinds{{.key = "sow", .label = "Statement of work"},
                                    {.key = "report", .label = "Usage report"},
                                    {.key = "other", .label = "Something else"}};
    const RadioGroup group{.key = "kind",
                           .label = "Kind of proof",
                           .description = "One for each file.",
                           .choices = kinds,
                           .chosen = local.proof,
                           .required = true};
    if (const auto made = radio_group(ui, group)) local.proof = *made;
    ui.space(gap);
    radio_group(ui, {.key = "locked_kind",
                     .label = "Kind of claim",
                     .choices = {{.key = "usage", .label = "By usage"},
                                 {.key = "revenue", .label = "By revenue"}},
                     .disabled_because = "Decided by the activity."});
}

std::vector<Option> product_options()
{
    return {
        {.key = "sales", .label = "Dynamics 365 Sales", .detail = "Business Applications"},
        {.key = "service",
         .label = "Dynamics 365 Customer Service",
         .detail = "Business Applications"},
        {.key = "field", .label = "Dynamics 365 Field Service", .detail = "Business Applications"},
        {.key = "central",
         .label = "Dynamics 365 Business Central",
         .detail = "Business Applications"},
        {.key = "teams", .label = "Teams", .detail = "Modern Work"},
        {.key = "phone", .label = "Teams Phone", .detail = "Modern Work"},
        {.key = "sharepoint", .label = "SharePoint", .detail = "Modern Work"},
        {.key = "viva", .label = "Viva Insights", .detail = "Modern Work"},
        {.key = "intune", .label = "Intune", .detail = "Security"},
        {.key = "defender", .label = "Defender for Endpoint", .detail = "Security"},
        {.key = "entra", .label = "Entra ID", .detail = "Security"}};
}

void selects(Ui& ui, FieldsGallery& local)
{
    const Select product{.about = {.key = "product", .label = "Product", .required = true},
                         .options = product_options(),
                         .chosen = local.product,
                         .placeholder = "Type to search"};
    if (const auto made = select(ui, product)) local.product = made;
    ui.space(gap);
    const Select activity{.about = {.key = "activity", .label = "Activity"},
                          .options = {{.key = "presales", .label = "Pre-sales"},
                                      {.key = "usage", .label = "Usage"},
                                      {.key = "revenue", .label = "Revenue association"}},
                          .chosen = local.activity,
                          .searchable = false};
    if (const auto made = select(ui, activity)) local.activity = made;
    ui.space(gap);
    select(ui, {.about = {.key = "locked",
                          .label = "Reviewer",
                          .disabled_because = "Chosen when the claim is submitted."}});
}

void several(Ui& ui, FieldsGallery& local)
{
    const std::vector<Option> options = product_options();
    if (local.products.empty()) {
        local.products.assign(options.size(), false);
        local.products[0] = local.products[5] = true;
    }
    const MultiSelect products{.about = {.key = "products", .label = "Products"},
                               .options = options,
                               .chosen = local.products,
                               .placeholder = "Add a product"};
    if (const auto made = multi_select(ui, products)) {
        local.products[*made] = !local.products[*made];
    }
}

constexpr core::Date today = core::date(2026, 11, 25);

void signature(Ui& ui, FieldsGallery& local)
{
    const DateField field{.about = {.key = "signed",
                                    .label = "Customer’s signature",
                                    .description = "Within the last 12 months.",
                                    .required = true},
                          .today = today,
                          .value = local.signed_on,
                          .earliest = core::plus_months(today, -12),
                          .latest = today};
    if (const auto made = date_field(ui, field)) local.signed_on = made->date;
}

void start(Ui& ui, FieldsGallery& local)
{
    const DateField field{.about = {.key = "start", .label = "Work began on"},
                          .today = today,
                          .value = local.starts_on};
    if (const auto made = date_field(ui, field)) local.starts_on = made->date;
}

void dates(Ui& ui, FieldsGallery& local)
{
    side_by_side(
        ui, [&] { signature(ui, local); }, [&] { start(ui, local); });
}

void files(Ui& ui, FieldsGallery& local)
{
    FileDrop drop{.about = {.key = "proof", .label = "Proof of execution"},
                  .accept = ".pdf,.docx,.xlsx,.png",
                  .limits = "pdf, docx, xlsx, png up to 25 MB each"};
    for (const SampleFile& file : local.files) {
        drop.rows.push_back({.key = file.key,
                             .name = file.name,
                             .size_bytes = file.size_bytes,
                             .done_percent = file.done_percent,
                             .error = file.error});
    }
    const FileDropMade made = file_drop(ui, drop);
    if (made.taken_away) {
        local.files.erase(local.files.begin() + static_cast<std::ptrdiff_t>(*made.taken_away));
    }
    for (const OfferedFile& file : made.offered) {
        local.files.push_back({.key = "offered" + std::to_string(++local.files_so_far),
                               .name = file.name,
                               .size_bytes = file.size_bytes});
    }
}

void contacts(Ui& ui, FieldsGallery& local)
{
    form(ui, {.key = "contacts", .label = "Contacts", .tries = local.tries}, [&] {
        fieldset(ui, {.key = "technical", .label = "Technical contact"}, [&] {
            const auto field = [&](const char* key, const char* label, std::string& value,
                                   std::string (*check)(std::string_view)) {
                keep(checked_field(
                         ui, {.field = {.about = {.key = key, .label = label, .required = true},
                                        .value = value},
                              .check = check,
                              .check_now = local.tries > 0}),
                     value);
                ui.space(gap);
            };
            field("id", "Subscription ID", local.subscription, identifier_problem);
            field("mail", "E-mail", local.mail, mail_problem);
        });
    });
    if (button(ui, {.key = "go", .label = "Continue", .look = ButtonLook::Primary})) ++local.tries;
}

void text(Ui& ui, FieldsGallery& local)
{
    side_by_side(
        ui, [&] { plain_fields(ui, local); }, [&] { other_fields(ui, local); });
    ui.space(gap);
    comment(ui, local);
}

void choices(Ui& ui, FieldsGallery& local)
{
    side_by_side(
        ui, [&] { boxes(ui, local); },
        [&] {
            switches(ui, local);
            ui.space(gap);
            radios(ui, local);
        });
}

void lists(Ui& ui, FieldsGallery& local)
{
    side_by_side(
        ui, [&] { selects(ui, local); }, [&] { several(ui, local); });
}

} // namespace

void fields_gallery(Ui& ui, FieldsGallery& local)
{
    const std::vector<Section> sections{
        {.key = "buttons", .title = "Buttons", .body = buttons},
        {.key = "text", .title = "Text", .body = text},
        {.key = "choices", .title = "On and off", .body = choices},
        {.key = "lists", .title = "One of many, several of many", .body = lists},
        {.key = "dates", .title = "Days", .body = dates},
        {.key = "files", .title = "Files", .body = files},
        {.key = "form", .title = "A form and what is wrong in it", .body = contacts}};
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (i > 0) ui.space(24);
        draw_section(ui, sections[i], local);
    }
}

} // namespace ui
