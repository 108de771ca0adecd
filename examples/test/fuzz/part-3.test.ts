import { campaign } from './campaign.js';

campaign(3);
