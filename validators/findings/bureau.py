"""What can be wrong between a bureau and its service."""

from validators.finding import error

BUREAU_001 = error(
    "BUREAU_001",
    "«{value}» ليس من مكاتب «{service}»: صحح المكتب أو المصلحة.",
    "« {value} » n’est pas un bureau de « {service} » : corrigez le bureau ou le service.",
)
