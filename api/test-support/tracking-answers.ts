/** Invented answers of a town to its template: one weakness by a no, one named by the town. */
export const townAnswers = {
  basis: '某县网络安全自查通知（2026年第3号）',
  inspectedOn: '2026-05-10',
  groupHead: '镇长',
  securityOfficer: 'partTime',
  computers: 15,
  websites: 1,
  classified: 'none',
  firewall: true,
  antivirus: true,
  patching: false,
  backup: true,
  mediaSeparation: true,
  publicationReview: true,
  emergencyPlan: true,
  training: true,
  weaknesses: [{ problem: '管理员为兼职', measure: '安排专业培训', owner: '某干部', dueDate: '2026-09-30' }],
};

/** Invented answers of a small school to a campaign. */
export const smallCampaignAnswers = {
  addressBinding: true,
  translationRecorded: true,
  wirelessAuthentication: false,
  contactNamed: true,
  websites: 2,
  rentedSpaces: 1,
  metropolitanNetworks: 0,
  platforms: 0,
  accessPoints: 40,
  computers: 20,
  websiteList: [{ name: '校园网站', disposition: 'merge', dueDate: '2026-06-30' }],
};
